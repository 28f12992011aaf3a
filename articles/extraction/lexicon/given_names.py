"""Given names with the gender they usually have; names that are used for both stand in neither list.

Written from general knowledge: Dutch, Flemish, English, German, French, Spanish, Italian, Slavic, Arabic, Turkish, Persian,
Hebrew, South and East Asian, Scandinavian. Only a hint: a pronoun or a title in the text counts for more.
"""

MALE = """
Aad Aart Abdel Abdul Abdullah Abdulrahman Abel Abraham Achmed Adam Adnan Adolf Adri Adriaan Adrian Ahmad Ahmed Akira Alain Alan
Albert Alberto Aldo Alejandro Aleksandar Aleksandr Aleksandr Aleksej Alessandro Alex Alexander Alexandre Alexandros Alexei Alexej
Alexis Alf Alfons Alfred Ali Allan Alphonse Amin Amir Amit Anatoli Anatoly Anders Andrea Andreas Andrei Andrej Andres Andrew Andri
Andrii Andriy Andrzej Angus Anil Anthony Antoine Anton Antonio António Antony Anwar Aras Ari Arie Ariel Arif Arjan Arjen Armand Armin
Arne Arno Arnold Arnoud Arseni Arthur Artem Arturo Asad Ashraf Aslan Atilla August Augusto Avi Avigdor Axel Ayman Aziz Baraa Barack Bart
Bas Bashar Bassam Bastiaan Ben Benedict Beni Benito Benjamin Benny Benoit Berend Bernard Bernardo Bernd Bernie Bert Bilal Bill Billy Binyamin
Bjorn Björn Bob Bohdan Boris Boudewijn Brad Bram Brandon Brecht Brent Brian Bruce Bruno Burak Burhan Cameron Can Carel Carl Carlo
Carlos Carsten Casper Cees Cemal Cesar Charles Charlie Christian Christiaan Christoffel Christoph Christophe Christopher Claude Claudio Claus
Clemens Clive Colin Conor Constantijn Cor Cornelis Craig Cyril Daan Damian Damien Dan Daniel Daniele Danil Danny Darek Dario Darius
Darren Dave David Dean Denis Dennis Denys Derek Derk Dick Didier Diederik Diego Dieter Dietmar Dimitri Dirk Dmitri Dmitrij Dmitry
Dmytro Dolf Dominic Dominik Don Donald Donny Douglas Driss Duncan Dylan Ebrahim Eddie Eddy Edgar Edi Edmund Eduard Eduardo Edward
Edwin Eelco Egbert Ehud Ekrem Elbert Elias Elijah Elliot Elon Emanuel Emiel Emil Emile Emilio Emin Emir Emmanuel Emre Enrico Enrique Eric
Erik Ernest Ernst Erwin Esteban Etienne Eugene Evan Evert Ewout Fabian Fabien Fabio Fahd Faisal Farid Fatih Fayez Felipe Felix Ferd
Ferdinand Fernando Ferry Filip Firas Floris Floor Francesco Francis Francisco Franciscus Franck Franco Francois François Frank Franklin Frans
Frans Franz Fred Freddy Frederic Frederik Friedrich Frits Gabriel Gary Gaston Geert Gennadi Geoff Geoffrey George Georges Georgi Gerald Gerard
Gerben Gerd Gerhard Germain Gerrit Gert Gert-Jan Ghassan Gideon Gijs Gilbert Gilles Giorgio Giovanni Giuseppe Glenn Goran Gordon Graham Greg
Gregor Gregory Guido Guillaume Gunnar Gunther Gus Gustav Gustavo Guus Guy Haitham Hakan Hamid Hamza Han Hank Hannes Hans Hans-Peter Harald Harm
Haroon Harold Harrie Harry Harun Harvey Hasan Hassan Hector Heiko Hein Heinrich Heinz Helmut Hendrik Henk Henri Henrik Henry Herbert
Herman Hermann Hidde Hisham Horst Hosni Howard Hubert Hugh Hugo Huib Humza Hussein Ian Ibrahim Igor Ihor Ilham Ilja Ilya Imad Imran Ingo Ion
Isaac Iskander Ismail Israel Itamar Ivan Ivar Ivo Jaap Jack Jacob Jacques Jair Jake Jakob Jakub Jamal James Jamie Jan Jan-Willem Janez János
Janusz Jared Jari Jaroslav Jarosław Jason Jasper Javad Javier JD Jean Jean-Claude Jean-Luc Jean-Marie Jean-Noël Jean-Pierre Jean-Yves Jef Jeff
Jeffrey Jelle Jens Jeremy Jeroen Jerome Jerry Jesper Jesse Jetze Jim Jimmy Jiri Joachim Joao João Job Jochem Jochen Joe Joël Joep Joeri Johan
Johannes John Johnny Jon Jonas Jonathan Joop Joost Jordan Jordi Jorge Joris Jorn Jos José Josef Joseph Josep Josh Joshua Josip Juan Juha Jules
Julian Julien Julius Jun Junior Jürgen Jurriaan Jurrien Justin Kaan Kamal Karel Karim Karl Karol Kasper Kazimierz Kees Keir Keith Kemal
Ken Kenan Kenneth Kevin Khaled Khalid Khalifa Kier Kim-Jong Kirill Klaas Klaus Koen Kofi Konrad Konstantin Konstantinos Kostas Krzysztof Kurt Kwame Kwasi
Kyle Kyriakos Lance Lars Larry Laurent Lawrence Lech Lee Leendert Leigh Len Lenin Leo Leon Leonard Leonid Leopold Leslie Levi Lewis Lex Liam
Lindsey Lionel Lloyd Lodewijk Lorenzo Lothar Lou Louis Lourens Luc Luca Lucas Luciano Ludo Ludwig Luigi Luis Luiz Lukas Luke Maarten Magnus
Mahmoud Mahmud Maksim Malcolm Manfred Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Mario Marinus Marius Mark Marko Markus
Martijn Martin Marwan Massoud Masoud Mateusz Mathias Mathieu Mats Matt Matteo Matthew Matthias Matthijs Maurice Mauricio Maurits Max
Maxim Maxime Maximilian Mehdi Mehmet Menno Mette2 Michael Michaël Michail Michał Michel Michele Michiel Miguel Mihai Mika Mike Mikhail Mikael Milan Miles Milos
Miloš Mircea Miro Mitch Mohamed Mohammad Mohammed Moammar Mohsen Moqtada Morten Moshe Mounir Muammar Muhammad Muhammed Murat Mustafa Mykhailo Mykola Mychajlo
Naftali Najib Narendra Nasser Nathan Nawaf Nayib Neil Nelson Nicholas Nick Nico Nicola Nicolae Nicolai Nicolas Nicolás Niels Nigel Nikita Niklas
Nikol Nikola Nikolai Nikolaj Nikolaos Nikos Nils Noah Noam Norbert Norman Nuri Okke Olaf Olav Ole Oleg Oleh Oleksandr Oleksi Oleksii Oliver
Olivier Olle Omar Omer Onno Orhan Oscar Oskar Osama Otto Ousmane Owen Pablo Paolo Pascal Patrick Paul Paulo Pavel Pavlo Pedro Pekka Pelle Per Pete Peter
Petr Petro Petteri Phil Philip Philippe Philipp Pier Pierre Piet Pieter Pieter-Jan Pim Piotr Prabowo Qassem Radek Radosław Radovan Rafael Rafik Rahul
Raimond Raj Ralf Ralph Rami Ramon Ramzan Raoul Rashid Raul Ravi Raymond Recep Reinhard Reinier Remco Renaud Rene René Reuven Rex Reza Ricardo Riccardo
Richard Rick Rico Rien Rik Rishi Riyad Rob Robbert Robert Roberto Rod Roderick Rodrigo Roel Roeland Roelof Roger Roland Rolf Roman Romano
Ron Ronald Ronnie Rory Ross Roy Ruben Rudi Rudolf Rudy Rui Rupert Ruslan Rustem Russell Rutger Ruud Ryan Said Salah Salman Salvador Salvatore Sami Samir
Samuel Sander Sandor Sándor Sanjay Santiago Saul Scott Sean Sebastian Sébastien Sebastião Selim Selahattin Serge Sergei Sergej Sergey Sergio Serhi Serhii Serhij Seth Shane Shaun Shimon Shinzo Siegfried Sigmar
Silvio Simon Sjaak Sjoerd Slobodan Stan Stanislav Stef Stefan Stefano Steffen Steven Stephan Stephen Steve Stijn Stuart Sven Sybren Syb Tahir Takeshi Tamim Tarek
Tariq Tayyip Ted Teodor Teun Thabo Theo Theodor Theodore Thierry Thijs Thom Thomas Thor Thorsten Tibor Tijs Till Tim Timo Timothy Tjeerd Tobias Todd
Tom Tomas Tomáš Tomasz Tommy Ton Toni Tony Toomas Toon Torsten Trevor Tristan Tuur Tymofi Twan Ulf Ulrich Umar Umberto Urho Uri Uwe Vadim Valdis Valentin Valeri Valery
Vasili Vasyl Vaclav Václav Viktor Victor Vincent Vitali Vitaly Vlad Vladimir Vladislav Volker Volodymyr Vojislav Wael Walid Walter Wang Warren Wayne Wendel Werner Wes Wesley Wiebe
Wilfried Wilhelm Will Willem Willem-Alexander William Willy Wim Winston Wladimir Wladyslaw Wolfgang Wopke Wouter Xavier Xander Yair Yann Yannick Yannis Yasin Yasser Yitzhak Yoav Yonas Yoram Yoshihide
Yossi Yousef Youssef Yuri Yuriy Yusuf Yves Zac Zbigniew Zeljko Zijad Zoran Zsolt Álvaro Ömer Øystein Edvard Joeri Sergi Oleksij Andrij Joezjno Jevgeni Kyrylo Denis
Abdelkader Adil Ahmet Aiman Allard Amine Anass Andries André Andy Anouar Arend Aris Arnaud Arnout Auke Ayoub Bartel
Bauke Bennie Benno Bobby Botond Bouke Brahim Chakib Coen Corneel Corné Danilo Daniël Desmond Dominiek Dries Durk
Dwight Ed Edo Eelke Enzo Erdem Erol Fabrizio Ferdi Ferhat Fokke Folkert Foppe Fouad Freek Frédéric Furkan Gerardus
Gerwin Ghalid Gianni Giel Gijsbert Godfried Halil Harmen Heine Hicham Hielke Holger Huub Hylke Hüseyin Idris Ignace
Ilias Ilyas Ingmar Iwan Jacco Jannes Jarek Jarno Jayden Jelmer Joey Joran Jordy Jorrit Jort Jozef Jozua Jurgen Jurre
Kamiel Kenny Kerem Koenraad Korneel Kosta Kristof Lahcen Lander Laurens Lennart Lennert Levent Lieven Lode Lowie
Ludovic Luk Lutz Luuk Marlon Marnix Marvin Mathijs Matthieu Melle Merlijn Mert Metin Mimoun Miroslav Mourad Mustapha
Nabil Niek Nordin Noureddine Noël Octaaf Okan Onur Othman Oussama Pepijn Quentin Quinten Quirijn Rachid Raf Redouan
Redouane Reinder Reinout Remko Renaat Renzo Rinus Roald Robbie Robrecht Rogier Romain Ronny Rémi Saïd Sebastiaan Seppe
Serdar Serkan Servaas Sicco Sieb Siebe Siebren Siem Sinan Sjef Sjors Soufiane Stanley Stefaan Stelios Sybrand Tanguy
Taoufik Tarik Teunis Thijmen Tijmen Tijn Troels Tuncay Turgut Ugur Umut Urbain Valentijn Volkan Wannes Wauter Wessel
Wietse Wilfred Wout Wybe Wybren Yacine Yassin Yassine Yavuz Yme Yorick Younes Ype Zafer Zakaria Zoltan Zouhair Özgür
Alasdair Alastair Aled Alistair Amadou Amos Andras Antti Aram Arjun Asbjørn Ashok Ashot Attila Aurélien Balazs Baptiste
Barnaby Barry Baxter Bjørn Boaz Bogdan Bongani Boubacar Bradley Branko Callum Cathal Cedric Cem Cheikh Chet Chidi Ciaran Clay
Clyde Cody Colm Colton Cormac Cristian Cuthbert Cédric Dafydd Daisuke Davide Davit Declan Deepak Deshawn Dev Diarmuid
Dimitris Dragan Duane Duarte Dustin Dwayne Easton Eitan Elnur Emeka Emiliano Emrys Eoin Euan Everett Ewan Ezra Fadi Femi
Ferenc Fergus Filippo Fintan Gabor Gagik Gareth Garland Gavin Gaël Geir Gethin Gevorg Giannis Gilad Giles Giorgi Giulio
Grzegorz Gwyn Hamish Haruki Hatem Hiroshi Hovhannes Hrant Huw Iain Ibrahima Ifor Ionut Irakli Istvan Itay Jerzy Joaquim Jude
Jukka Jérôme Kaito Kazuo Kelvin Kenji Kester Kimmo Kojo Lachlan Lamar Landon Laszlo Leif Levan Levon Loïc Lwazi Maksym
Mamadou Manoj Mateo Mikko Mitchell Mladen Modou Moussa Murad Murdo Nadav Naoki Narek Nenad Niall Nikhil Nuno Obinna Oddvar
Oisin Orkhan Ostap Otis Oumar Owain Ozan Padraig Panos Pawel Percy Petros Radu Rajesh Ramesh Ramil Rashad Reuben Rhys Rohan
Ronan Roscoe Ruaridh Rufus Rune Ryo Samvel Satoshi Seamus Segun Shinji Shlomo Silas Sipho Solomon Sorin Souleymane Stavros
Struan Sunil Suresh Sverre Tadhg Tafadzwa Takashi Tamaz Taras Tendai Terje Terrence Themba Thiago Thibault Tiago Tigran Toby
Torbjørn Travis Trent Tunde Tural Tyler Tyrone Usman Vahe Vakhtang Vardan Vasco Vijay Vikram Ville Vitalii Vugar Wade Wendell
Wojciech Wyatt Yaw Yevhen Yiannis Yuto Ziad Zubair Zurab
Oene Riekus Aloïs Dariush Tibo Sietse Sjouke Oeds Wobbe Jurrit Harke Haije Tjalling Tjipke Hessel Douwe Sipke Wytze
Rinse Rients Rintje Fedde Feike Jelte Geurt Roelf Lubbert Egbertus Wubbo Berend-Jan Bert-Jan Gerrit-Jan Evert-Jan
Klaas-Jan Hendrik-Jan Lammert Luitzen Popke Minne Bavo Bjarne Gust Staf Fons Firmin Achiel Cyriel Marcellin Isidoor
Ferre Siebrand Teake Wiebren Doeke Hedzer Goffe Oebele Ids Geart Tjerk Tjibbe Roelant Gerlof Harmannus Geuko
"""

FEMALE = """
Els Liesbet Lies Greet Griet
Aafke Abigail Ada Adele Adriana Afke Agata Agnes Agnieszka Aicha Aida Aisha Ajla Alba Aleida Aleksandra Alena Alessandra Alexandra Alexandria Alice Alicia Alida
Alina Aliona Aliyev2 Alison Alla Allison Alma Alyona Amal Amalia Amanda Amber Amelia Amina Amira Amy Ana Anastasia Anastasija Andrea2 Angela Angelina Angelique
Anika Anita Anja Anke Ankie Ann Anna Annabel Annabelle Anne-Marie Annegret Anneke Anneleen Annelies Annemarie Annemiek Annemieke Annet Annette Annie Annika
Anouk Anoushka Antje Antoinette Antonella Antonia Anya Apolline April Aretha Ariana Ariane Arina Arlette Asma Astrid Audrey Aung Ayelet Ayse Ayşe Ayaan Azadeh
Barbara Bärbel Bea Beata Beate Beatrice Beatrix Beatriz Behati Belinda Bente Benthe Berit Bernadette Bernice Bertha Beth Bettina Betty Bianca Birgit Bo Brenda Brechtje Bridget
Brigitte Britt Brittany Camilla Camille Candace Carin Carina Carine Carla Carlijn Carlien Carly Carmen Carol Carola Carole Carolien Carolina Caroline Carolyn Carrie Cathelijne
Catherine Cathy Cecilia Cécile Celeste Celine Céline Chantal Charlotte Chelsea Cheryl Chiara Chloe Christa Christel Christiane Christianne Christien Christina Christine Chrystia
Cindy Claire Clara Clarissa Claudia Clémentine Colette Condoleezza Conny Constance Cora Corien Corine Corinne Cornelia Cristina Cynthia Dafne Dalia Daniela Danielle Danique Daphne
Daria Darja Dawn Debbie Deborah Deirdre Delphine Demi Denise Desiree Diana Diane Dilan Dilma Dina Dolores Dominica Donna Dora Doreen Doris Dorien Dorothea Dorothy Dunja Dutch2 Edith Eefje
Elena Eleni Eleanor Elfriede Eline Elisa Elisabeth Elise Elizabeth Elke Ella Ellen Elles Ellie Elly Elma Elsa Else Elsbeth Elske Elvira Emilia Emilie Emily Emine Emma Emmy Erica
Erika Erna Esmee Esra Esther Ethel Eva Evelien Evelyn Evi Ewa Fadila Faiza Fatima Fatma Fatou Federica Femke Fenna Fien Fiona Fleur Flora Florence Foteini Frances Francesca Francine Françoise
Franka Frauke Freya Frida Frieda Gabriela Gabriele2 Gabrielle Gaby Galina Gemma Georgette Georgia Georgina Geraldine Gerda Germaine Gerrie Gertrude Giorgia Gisela Gisele Giulia Gloria Grace Grażyna Greet Greta
Gretchen Gretha Gudrun Gül Gulnara Gwen Gwendolyn Halina Hanan Hanna Hannah Hanneke Hannelore Harriet Hatice Heather Hedwig Hedy Heidi Heike Helen Helena Helene Hélène Helga Hella Helle
Henriette Hennie Hermine Hilary Hilda Hilde Hillary Hind Ida Ilona Ilse Imke Ina Ine Ineke Ines Inez Inga Inge Ingeborg Ingrid Ioana Irena Irene Irina Iris Irma Isa Isabel Isabella
Isabelle Isolde Ivana Ivanka Ivonne Jacinda Jacqueline Jane Janet Janice Janine Janna Janneke Jantien Jantine Jasmijn Jasmin Jasmina Jeanette Jeanine Jeanne Jeannette Jelena Jennifer Jenny Jessica Jet Jetta
Jette Jill Jihan Jillian Joan Joana Joanna Joanne Jocelyn Jodie Johanna Jolanda Jolande Jolien Joni Jorien Josefien Josephine Joss Joy Joyce Juana Judith Judy Julia Juliana Julie Julienne Juliet
Juliette Julija Jutta Kaja Kajsa Kamala Karen Karin Karina Karine Karla Karlijn Karlien Karoline Kate Katalin Katarina Katarzyna Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katia Katie Katinka Katja Katrien
Katrín Katrina Katrin Katya Kayleigh Kellyanne Kemi Kerstin Khadija Kimberly Kirsten Kitty Klara Klaudia Klaartje Kristalina Kristel Kristen Kristi Kristin Kristina Krystyna Laila Lana Lara Latifa Laura
Laurie Lauren Laurence Lea Leah Leïla Leila Leni Lena Leonie Leonora Leontien Letitia Leyla Lia Liana Lidewij Lidia Lidija Liesbeth Liesje Liesl Lieve Lilian Lilianne Lilly Lily Lina Linda Lindsay Line
Lisa Lisanne Lisbeth Lise Lisette Liudmila Liv Livia Liz Liza Lizzy Lonneke Loes Loesje Lola Lore Loretta Lori Lotte Louise Lubna Lucia Lucie Lucienne Lucinda Lucy Ludmila Luisa Luiza Luna Lydia Lynn
Lyudmila Maaike Maartje Maaike Madeleine Madelief Madelon Magda Magdalena Maggie Mahsa Maia Maike Maja Malala Malgorzata Malou Mandy Manon Manuela Mara Margaret Margarita Margaretha Margot Margreet Margrethe Margriet
Maria Mariam Marian Mariana Marianne Marie Marie-Louise Mariëlle Marieke Mariëtte Marijke Marijn2 Marijana Marilyn Marina Marine Marion Mariska Marissa Marit Marja Marjan Marjolein Marjolijn Marjorie Marjorieke
Marlène Marleen Marlene Marlies Marloes Marta Martha Martina Martine Marya Mary Maryam Masja Mathilde Maud Maureen Mayke Mechteld Megan Meghan Meike Melanie Melania Melek Melinda Melissa Mercedes Merel Meryem Mette
Mia Michaela Michèle Michelle Mieke Mila Milena Millie Mina Minke Miranda Mireille Miriam Mirjam Mirjana Moira Molly Mona Monica Monika Monique Muriel Myra Myrthe Nabila Nadezhda Nadia Nadine Naima Nancy Naomi
Natacha Natalia Natalie Natalija Natasha Nathalie Neelie Nel Nele Nelleke Nelly Nermin Nesrin Nicky Nicole Nicolette Nicoline Nienke Nika Nikki Nina Ninke Nives Noa Noémie Noor Noortje Nora Nour Nuray Nursel
Odette Oksana Olena Olesja Olga Olha Olivia Oona Ornella Ottilie Paola Pascale Patricia Patty Paula Paulien Pauline Pearl Peggy Penelope Penny Petra Petronella Phyllis Pia Pieternel Pippa Polina Prisca Priscilla Priti
Quirine Rachel Rachida Rachael Ragnhild Ramona Rania Raquel Rasha Rebecca Reem Regina Regine Renata Renate Renée Reneé Reyhan Rhea Ria Rianne Rita Roberta Romy Rosa Rosalie Rosalind Rosanne Rose Roselien Roseline Rosemary Rosie
Roos Roxane Roza Ruth Saar Sabina Sabine Sabrina Sacha Safia Sahra Sally Salma Salome Samantha Samira Sandra Sanna Sanne Sara Sarah Saskia Selma Selin Sevim Shannon Sharon Sheila Shirin Shirley Sian Sibel Sibylle
Sigrid Silke Silvana Silvia Simone Simonetta Sina Sinead Sirpa Siri Sjaan Sofia Sofie Sonia Sonja Sonya Sophia Sophie Stacey Stefania Stella Stephanie Stientje Sue Suella Susan Susana Susanna Susanne Suus Suzan Suzanna Suzanne
Svenja Svetlana Svitlana Sviatlana Swetlana Sylvana Sylvia Sylvie Tamar Tamara Tammy Tania Tanja Tansu Tanya Tara Tarja Tatiana Tatjana Tea Teresa Tess Tessa Tetiana Thea Theresa Therese Thérèse Tiffany Tilly Tina
Tine Tineke Toos Tracy Trees Trijntje Trudy Tulsi Tzipi Ulla Ulrike Urmila Ursula Ute Uschi Valentina Valentyna Valérie Valerie Vanessa Vera Verena Veronica Veronika Véronique Vesna Vicky Victoria Vigdis Vigdís Viktoria Viktorija Viola
Violet Violeta Virginia Virginie Viviane Vivian Vivien Wanda Wendy Whitney Wies Wieteke Wil Wilhelmina Wilma Winnie Xandra Xenia Xiomara Yael Yara Yasmin Yasmina Yfke Yolanda Yolande Yulia Yvette Yvon Yvonne Zahra Zainab Zehra Zeynep Zina
Zita Zoe Zoë Zofia Zohra Zsuzsanna Zuleikha Zuzana Ank Annalena Annelie Dilara Eveline Fatiha Gitta Jorina Kajsa Lidy Liane Mirthe Nebahat Sanna Sophieke Tonny Tjitske Wietske Ylva Ineke
Agneta Aline Amandine Amélie Anaïs Angélique Annelien Annick Anniek Ansje Arzu Asli Aurélie Axelle Aygün Aysel Azra
Babette Beatrijs Bep Berber Bettie Bieke Bouchra Bénédicte Catharina Cato Chadia Chaima Claartje Clémence Coby Corrie
Dalila Daniëlle Debby Dieuwertje Dieuwke Dineke Doortje Dorine Dounia Dünya Elien Elif Elodie Esmaa Esmée Evy Fadma
Farida Femmie Fieke Fientje Filiz Floortje Froukje Gaëlle Geneviève Gitte Goedele Greetje Grietje Gülay Gülsen Hafida
Hayat Heleen Henrike Henriëtte Houda Hülya Ikram Imane Inès Jacobien Jana Jannetje Jannie Jeltje Jetske Jikke Jildou
Joke Jorinde Josien Josée Juultje Kaat Kaatje Kadriye Karima Karolien Krista Kristien Lale Lamyae Laurien Leentje
Leonoor Lida Liduina Lieke Lieselot Linde Lobke Loeki Lotje Loubna Lucille Lusine Mabel Machteld Malika Maren Marga
Margaux Margje Margo Mariette Marike Marjet Marjon Marlou Marrit Mascha Maïté Meta Mieneke Miep Mirella Mirte Mounia
Myriam Najat Nanda Natasja Nawal Naïma Neeltje Nelle Nezha Nicolien Noura Nurcan Océane Oda Ouafa Philippine Pietje
Pleun Rahma Rebekka Reinhilde Riet Rika Rikie Rkia Roeleke Roelie Roelien Roosmarijn Rosemarie Rozanne Rozemarijn
Saartje Saloua Selina Semra Sevda Sevgi Sien Sietske Signe Siham Silvie Sjoukje Solange Songül Soraya Souad Soukaina
Soumaya Stefanie Steffie Sterre Stien Stijntje Swaan Tamsin Thirza Tinne Trui Truus Tuba Ulrika Veerle Veronique Wafa
Wassila Wendela Wieke Wiesje Wijnanda Willeke Willemijn Wivina Wyke Yamina Yentl Yildiz Yke Ymkje Ynske Yousra Zara
Zwaantje
Aaliyah Abena Achieng Adaeze Aiko Ailsa Aino Aisling Aissatou Akua Amaka Aminata Anahit Andreea Angharad Anjali Annelore
Aoife Araminta Arlene Arpine Aurore Ayesha Ayla Beryl Bethan Bożena Brooke Caoimhe Carys Catriona Cerys Charlene Chioma Ciara
Clodagh Colleen Consuelo Cordelia Dalal Darlene Daryna Deepa Defne Dewi Dima Dragana Ebony Ebru Edna Efua Eilidh Einat Eka
Eleri Enid Esperanza Eszter Evie Farhana Fatoumata Ffion Folake Galit Genevieve Ginette Gladys Glenda Glenys Grainne Gráinne
Guadalupe Gunel Guro Hadas Hala Halyna Hanako Haruka Hattie Hayley Henrietta Hessa Huong Ifeoma Ildikó Ilka Imani Imelda
Imogen Iryna Isla Jada Jadwiga Jemima Ji-woo Jolanta Jolene Kaisa Kateryna Kavita Keiko Keisha Keren Ketevan Kiara Kinga
Kirsty Lakisha Lakshmi Latoya Lavinia Lerato Linh Ljubica Lorraine Lowri Lucía Lulwa Lyudmyla Maeve Maha Mairi Mariama
Maricel Mariia Marisol Mavis Maëlle Małgorzata Meera Michal Michiko Mihaela Milica Min-ji Morag Nadiya Nadège Naledi Naoko
Nerys Ngoc Ngozi Niamh Nigar Nino Nisha Nomvula Nuala Nurul Nusrat Odile Orla Orna Paige Perpetua Philippa Philomena Pilar
Pooja Poppy Priya Putri Päivi Raluca Rhiannon Rhona Riikka Rocío Roisin Ronit Rosamund Rowena Roxanne Rukhsana Róisín Sakura
Saoirse Seren Sevinj Shabana Shaikha Shanice Shaniqua Shanti Sheena Shira Shona Silje Simona Sinéad Siobhan Siobhán Sioned
Siti Snežana Soledad Solomiia Solveig Solène Soo-jin Suha Sunita Sunniva Sushila Tabitha Tali Tamika Temitope Thandiwe Thuy
Tuuli Tuva Tzippi Verity Viktoriia Wanjiru Winifred Winnifred Xiaoling Ximena Yana Yesenia Yewande Yuki Yuliia Yumi Zanele
Zodwa Zsófia Ágnes Élodie
Aafje Lien Nynke Jantje Hiltje Aaltje Geesje Geertje Klaasje Hendrikje Willemijntje Baukje Ytsje Hylkje Hinke Renske
Rixt Lenie Leny Hetty Rietje Godelieve Lutgard Tinneke Liselot Liselotte Foekje Gepke Geke Wendelien Fenne Jule Nore
Marthe Febe Katrijn Hannelien
"""
