"""Countries, their adjectives and people, in both languages: `Dutch | English | adjectives | people | adjectives (English)`.

Written from general knowledge; one line per country, so that a missing one is one line to add.
"""

COUNTRIES = """
Nederland | Netherlands | Nederlands Nederlandse | Nederlander Nederlanders Nederlandse | Dutch
België | Belgium | Belgisch Belgische | Belg Belgen | Belgian
Luxemburg | Luxembourg | Luxemburgs Luxemburgse | Luxemburger Luxemburgers | Luxembourgish
Duitsland | Germany | Duits Duitse | Duitser Duitsers | German
Frankrijk | France | Frans Franse | Fransman Fransen Française | French
Verenigd Koninkrijk | United Kingdom | Brits Britse | Brit Britten | British
Groot-Brittannië | Britain | Brits Britse | Brit Britten | British
Engeland | England | Engels Engelse | Engelsman Engelsen | English
Schotland | Scotland | Schots Schotse | Schot Schotten | Scottish
Wales | Wales | Welsh Welshe | Welshman | Welsh
Noord-Ierland | Northern-Ireland | Noord-Ierse | Noord-Ieren | -
Ierland | Ireland | Iers Ierse | Ier Ieren | Irish
Spanje | Spain | Spaans Spaanse | Spanjaard Spanjaarden | Spanish
Portugal | Portugal | Portugees Portugese | Portugees Portugezen | Portuguese
Italië | Italy | Italiaans Italiaanse | Italiaan Italianen Italiaanse | Italian
Griekenland | Greece | Grieks Griekse | Griek Grieken | Greek
Turkije | Turkey | Turks Turkse | Turk Turken | Turkish
Zwitserland | Switzerland | Zwitsers Zwitserse | Zwitser Zwitsers | Swiss
Oostenrijk | Austria | Oostenrijks Oostenrijkse | Oostenrijker Oostenrijkers | Austrian
Polen | Poland | Pools Poolse | Pool Polen | Polish
Tsjechië | Czech-Republic | Tsjechisch Tsjechische | Tsjech Tsjechen | Czech
Slowakije | Slovakia | Slowaaks Slowaakse | Slowaak Slowaken | Slovak
Hongarije | Hungary | Hongaars Hongaarse | Hongaar Hongaren | Hungarian
Roemenië | Romania | Roemeens Roemeense | Roemeen Roemenen | Romanian
Bulgarije | Bulgaria | Bulgaars Bulgaarse | Bulgaar Bulgaren | Bulgarian
Servië | Serbia | Servisch Servische | Serviër Serviërs | Serbian
Kroatië | Croatia | Kroatisch Kroatische | Kroaat Kroaten | Croatian
Slovenië | Slovenia | Sloveens Sloveense | Sloveen Slovenen | Slovenian
Bosnië | Bosnia | Bosnisch Bosnische | Bosniër Bosniërs | Bosnian
Montenegro | Montenegro | Montenegrijns Montenegrijnse | Montenegrijn Montenegrijnen | Montenegrin
Kosovo | Kosovo | Kosovaars Kosovaarse | Kosovaar Kosovaren | Kosovar
Albanië | Albania | Albanees Albanese | Albanees Albanezen | Albanian
Noord-Macedonië | North-Macedonia | Macedonisch Macedonische | Macedoniër Macedoniërs | Macedonian
Moldavië | Moldova | Moldavisch Moldavische | Moldaviër Moldaviërs | Moldovan
Oekraïne | Ukraine | Oekraïens Oekraïense | Oekraïner Oekraïners Oekraïense | Ukrainian
Rusland | Russia | Russisch Russische | Rus Russen Russin | Russian
Belarus | Belarus | Belarussisch Belarussische | Belarus Belarussen | Belarusian
Wit-Rusland | - | Wit-Russisch Wit-Russische | Wit-Russen | -
Estland | Estonia | Estisch Estische Estlands Estlandse | Est Esten | Estonian
Letland | Latvia | Lets Letse | Let Letten | Latvian
Litouwen | Lithuania | Litouws Litouwse | Litouwer Litouwers | Lithuanian
Finland | Finland | Fins Finse | Fin Finnen | Finnish
Zweden | Sweden | Zweeds Zweedse | Zweed Zweden | Swedish
Noorwegen | Norway | Noors Noorse | Noor Noren | Norwegian
Denemarken | Denmark | Deens Deense | Deen Denen | Danish
IJsland | Iceland | IJslands IJslandse | IJslander IJslanders | Icelandic
Groenland | Greenland | Groenlands Groenlandse | Groenlander Groenlanders | Greenlandic
Cyprus | Cyprus | Cypriotisch Cypriotische | Cyprioot Cyprioten | Cypriot
Malta | Malta | Maltees Maltese | Maltees Maltezers | Maltese
Georgië | Georgia | Georgisch Georgische | Georgiër Georgiërs | Georgian
Armenië | Armenia | Armeens Armeense | Armeen Armeniërs | Armenian
Azerbeidzjan | Azerbaijan | Azerbeidzjaans Azerbeidzjaanse | Azerbeidzjaan Azerbeidzjanen | Azerbaijani
Kazachstan | Kazakhstan | Kazachs Kazachse | Kazach Kazachen | Kazakh
Oezbekistan | Uzbekistan | Oezbeeks Oezbeekse | Oezbeek Oezbeken | Uzbek
Afghanistan | Afghanistan | Afghaans Afghaanse | Afghaan Afghanen | Afghan
Pakistan | Pakistan | Pakistaans Pakistaanse | Pakistaan Pakistanen Pakistani | Pakistani
India | India | Indiaas Indiase | Indiër Indiërs | Indian
Bangladesh | Bangladesh | Bengaals Bengaalse | Bengaal Bengalen | Bangladeshi
Sri-Lanka | Sri-Lanka | Sri-Lankaans Sri-Lankaanse | Sri-Lankaan | Sri-Lankan
Nepal | Nepal | Nepalees Nepalese | Nepalees Nepalezen | Nepalese
China | China | Chinees Chinese | Chinees Chinezen | Chinese
Taiwan | Taiwan | Taiwanees Taiwanese | Taiwanees Taiwanezen | Taiwanese
Hongkong | Hong-Kong | Hongkongs Hongkongse | Hongkongers | -
Japan | Japan | Japans Japanse | Japanner Japanners | Japanese
Noord-Korea | North-Korea | Noord-Koreaans Noord-Koreaanse | Noord-Koreaan Noord-Koreanen | North-Korean
Zuid-Korea | South-Korea | Zuid-Koreaans Zuid-Koreaanse | Zuid-Koreaan Zuid-Koreanen | South-Korean
Mongolië | Mongolia | Mongools Mongoolse | Mongool Mongolen | Mongolian
Vietnam | Vietnam | Vietnamees Vietnamese | Vietnamees Vietnamezen | Vietnamese
Thailand | Thailand | Thais Thaise | Thai | Thai
Myanmar | Myanmar | Myanmarees Myanmarese Birmees Birmese | Birmees Birmezen | Burmese
Cambodja | Cambodia | Cambodjaans Cambodjaanse | Cambodjaan Cambodjanen | Cambodian
Laos | Laos | Laotiaans Laotiaanse | Laotiaan Laotianen | Laotian
Indonesië | Indonesia | Indonesisch Indonesische | Indonesiër Indonesiërs | Indonesian
Maleisië | Malaysia | Maleisisch Maleisische | Maleisiër Maleisiërs | Malaysian
Singapore | Singapore | Singaporees Singaporese | Singaporees Singaporezen | Singaporean
Filipijnen | Philippines | Filipijns Filipijnse | Filipijn Filipijnen Filipino | Philippine Filipino
Australië | Australia | Australisch Australische | Australiër Australiërs | Australian
Nieuw-Zeeland | New-Zealand | Nieuw-Zeelands Nieuw-Zeelandse | Nieuw-Zeelander Nieuw-Zeelanders | -
Verenigde-Staten | United-States | Amerikaans Amerikaanse | Amerikaan Amerikanen Amerikaanse | American
Canada | Canada | Canadees Canadese | Canadees Canadezen | Canadian
Mexico | Mexico | Mexicaans Mexicaanse | Mexicaan Mexicanen | Mexican
Cuba | Cuba | Cubaans Cubaanse | Cubaan Cubanen | Cuban
Haïti | Haiti | Haïtiaans Haïtiaanse | Haïtiaan Haïtianen | Haitian
Guatemala | Guatemala | Guatemalteeks Guatemalteekse | Guatemalteken | Guatemalan
Honduras | Honduras | Hondurees Hondurese | Hondurezen | Honduran
Nicaragua | Nicaragua | Nicaraguaans Nicaraguaanse | Nicaraguanen | Nicaraguan
El-Salvador | El-Salvador | Salvadoraans Salvadoraanse | Salvadoranen | Salvadoran
Panama | Panama | Panamees Panamese | Panamezen | Panamanian
Venezuela | Venezuela | Venezolaans Venezolaanse | Venezolaan Venezolanen | Venezuelan
Colombia | Colombia | Colombiaans Colombiaanse | Colombiaan Colombianen | Colombian
Ecuador | Ecuador | Ecuadoraans Ecuadoraanse Ecuadoriaanse | Ecuadoraan Ecuadoranen | Ecuadorian Ecuadorean
Peru | Peru | Peruaans Peruaanse | Peruaan Peruanen | Peruvian
Bolivia | Bolivia | Boliviaans Boliviaanse | Boliviaan Bolivianen | Bolivian
Brazilië | Brazil | Braziliaans Braziliaanse | Braziliaan Brazilianen | Brazilian
Argentinië | Argentina | Argentijns Argentijnse | Argentijn Argentijnen | Argentine Argentinian
Chili | Chile | Chileens Chileense | Chileen Chilenen | Chilean
Uruguay | Uruguay | Uruguayaans Uruguayaanse | Uruguayaan Uruguayanen | Uruguayan
Paraguay | Paraguay | Paraguayaans Paraguayaanse | Paraguayaan | Paraguayan
Suriname | Suriname | Surinaams Surinaamse | Surinamer Surinamers | Surinamese
Curaçao | Curaçao | Curaçaos Curaçaose | Curaçaoënaar | -
Aruba | Aruba | Arubaans Arubaanse | Arubaan Arubanen | Aruban
Israël | Israel | Israëlisch Israëlische | Israëli Israëli's Israëliërs Israëlieten | Israeli
Palestina | Palestine | Palestijns Palestijnse | Palestijn Palestijnen | Palestinian
Libanon | Lebanon | Libanees Libanese | Libanees Libanezen | Lebanese
Syrië | Syria | Syrisch Syrische | Syriër Syriërs | Syrian
Jordanië | Jordan | Jordaans Jordaanse | Jordaniër Jordaniërs | Jordanian
Irak | Iraq | Iraaks Iraakse | Irakees Irakezen | Iraqi
Iran | Iran | Iraans Iraanse | Iraniër Iraniërs | Iranian
Saudi-Arabië | Saudi-Arabia | Saudisch Saudische Saoedisch Saoedische | Saudi Saudi's Saoedi's | Saudi
Saoedi-Arabië | - | Saudi-Arabische Saoedi-Arabische | Saoedi | -
Jemen | Yemen | Jemenitisch Jemenitische | Jemeniet Jemenieten | Yemeni
Oman | Oman | Omaans Omaanse | Omani | Omani
Qatar | Qatar | Qatarees Qatarese | Qatarees Qatarezen | Qatari
Bahrein | Bahrain | Bahreins Bahreinse | Bahreini | Bahraini
Koeweit | Kuwait | Koeweits Koeweitse | Koeweiti | Kuwaiti
Verenigde-Arabische-Emiraten | United-Arab-Emirates | Emiratisch Emiratische | Emirati | Emirati
Egypte | Egypt | Egyptisch Egyptische | Egyptenaar Egyptenaren | Egyptian
Libië | Libya | Libisch Libische | Libiër Libiërs | Libyan
Tunesië | Tunisia | Tunesisch Tunesische | Tunesiër Tunesiërs | Tunisian
Algerije | Algeria | Algerijns Algerijnse | Algerijn Algerijnen | Algerian
Marokko | Morocco | Marokkaans Marokkaanse | Marokkaan Marokkanen | Moroccan
Sudan | Sudan | Sudanees Sudanese Soedanees Soedanese | Sudanees Sudanezen | Sudanese
Soedan | - | Soedanees Soedanese | Soedanezen | -
Zuid-Sudan | South-Sudan | Zuid-Sudanees Zuid-Sudanese | Zuid-Sudanezen | -
Ethiopië | Ethiopia | Ethiopisch Ethiopische | Ethiopiër Ethiopiërs | Ethiopian
Eritrea | Eritrea | Eritrees Eritrese | Eritreeër Eritreeërs | Eritrean
Somalië | Somalia | Somalisch Somalische | Somaliër Somaliërs | Somali
Kenia | Kenya | Keniaans Keniaanse | Keniaan Kenianen | Kenyan
Oeganda | Uganda | Oegandees Oegandese | Oegandees Oegandezen | Ugandan
Rwanda | Rwanda | Rwandees Rwandese | Rwandees Rwandezen | Rwandan
Burundi | Burundi | Burundees Burundese | Burundezen | Burundian
Tanzania | Tanzania | Tanzaniaans Tanzaniaanse | Tanzaniaan Tanzanianen | Tanzanian
Congo | Congo | Congolees Congolese | Congolees Congolezen | Congolese
Nigeria | Nigeria | Nigeriaans Nigeriaanse | Nigeriaan Nigerianen | Nigerian
Niger | Niger | Nigerees Nigerese | Nigerees Nigerezen | Nigerien
Mali | Mali | Malinees Malinese | Malinees Malinezen | Malian
Burkina-Faso | Burkina-Faso | Burkinees Burkinese | Burkinezen | -
Senegal | Senegal | Senegalees Senegalese | Senegalees Senegalezen | Senegalese
Ghana | Ghana | Ghanees Ghanese | Ghanees Ghanezen | Ghanaian
Ivoorkust | Ivory-Coast | Ivoriaans Ivoriaanse | Ivorianen | Ivorian
Kameroen | Cameroon | Kameroens Kameroense | Kameroener Kameroeners | Cameroonian
Tsjaad | Chad | Tsjadisch Tsjadische | Tsjadiërs | Chadian
Angola | Angola | Angolees Angolese | Angolezen | Angolan
Mozambique | Mozambique | Mozambikaans Mozambikaanse | Mozambikanen | Mozambican
Zambia | Zambia | Zambiaans Zambiaanse | Zambianen | Zambian
Zimbabwe | Zimbabwe | Zimbabwaans Zimbabwaanse | Zimbabwanen | Zimbabwean
Zuid-Afrika | South-Africa | Zuid-Afrikaans Zuid-Afrikaanse | Zuid-Afrikaan Zuid-Afrikanen | South-African
Europa | Europe | Europees Europese | Europeaan Europeanen | European
Afrika | Africa | Afrikaans Afrikaanse | Afrikaan Afrikanen | African
Azië | Asia | Aziatisch Aziatische | Aziaat Aziaten | Asian
Vlaanderen | Flanders | Vlaams Vlaamse | Vlaming Vlamingen | Flemish
Wallonië | Wallonia | Waals Waalse | Waal Walen | Walloon
Catalonië | Catalonia | Catalaans Catalaanse | Catalaan Catalanen | Catalan
Koerdistan | Kurdistan | Koerdisch Koerdische | Koerd Koerden | Kurdish
Tsjetsjenië | Chechnya | Tsjetsjeens Tsjetsjeense | Tsjetsjeen Tsjetsjenen | Chechen
Krim | Crimea | - | - | Crimean
"""
# Adjectives of place and faith that stand before a role and are no name.
ADJECTIVES = """
Arabische Arabisch Westerse Oosterse Joodse Islamitische Amsterdamse Rotterdamse Haagse Utrechtse Groningse Brusselse Antwerpse
Gentse Parijse Londense Berlijnse Friese Limburgse Brabantse Zeeuwse Drentse Gelderse Scandinavische Baltische Balkan
Latijns-Amerikaanse Zuid-Amerikaanse Noord-Amerikaanse Zuidoost-Aziatische Oost-Europese West-Europese Midden-Europese
Beierse Vaticaanse Kaapverdische Brits-Iraanse Sovjet Weense Moskouse New-Yorkse Tibetaanse Oeigoerse
Arab Western Eastern Jewish Islamic Muslim Christian Catholic Baltic Scandinavian Nordic Soviet Latin Tibetan Uyghur
Parisian Vatican Palestinian-American
"""
CITIES = """
Amsterdam Rotterdam Utrecht Groningen Brussel Antwerpen Gent Londen London Parijs Paris Berlijn Berlin Moskou Moscow Kyiv Kiev
Washington New-York Warschau Warsaw Wenen Vienna Genève Geneva Rome Madrid Lissabon Lisbon Athene Athens Ankara Istanbul Teheran
Tehran Bagdad Baghdad Damascus Beiroet Beirut Jeruzalem Jerusalem Caïro Cairo Tripoli Tunis Algiers Rabat Khartoem Khartoum
Addis-Abeba Nairobi Lagos Abuja Pretoria Johannesburg Kaapstad Peking Beijing Shanghai Tokio Tokyo Seoel Seoul Pyongyang
Delhi Islamabad Kabul Dhaka Bangkok Jakarta Manila Sydney Canberra Ottawa Toronto Caracas Bogota Brasilia Santiago Havana
München Munich Frankfurt Hamburg Straatsburg Strasbourg Luxemburg Kopenhagen Copenhagen Stockholm Oslo Helsinki Riga Vilnius
Tallinn Minsk Praag Prague Boedapest Budapest Boekarest Bucharest Sofia Belgrado Belgrade Zagreb Sarajevo Tbilisi Jerevan Bakoe
Riyad Riyadh Doha Dubai Abu-Dhabi Davos Downing Gaza Donetsk Loehansk Charkov Kharkiv Odesa Odessa Lviv Marioepol Mariupol
Den Haag Eindhoven Tilburg Breda Nijmegen Maastricht Arnhem Zwolle Leeuwarden Assen Haarlem Leiden Delft
"""
