"""What a person does at the desk, one module per noun; every act keyword-only, with `by` and `door`."""
