const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_NAMES = words(`
  Aaron Abigail Adaeze Adrian Alicia Amara Andre Angela Anita Arjun Audrey Beatriz Benjamin Bianca Brandon Brooke Caleb
  Camila Carlos Carmen Cecilia Chloe Christopher Claire Damian Daniel Daphne Deborah Desmond Diego Dominic Donna Elena
  Elijah Emeka Emily Esther Ethan Evelyn Farah Felix Fiona Frank Gabriel Gloria Grace Gregory Hannah Harold Hassan Heidi
  Hiro Imani Irene Isaac Isabel Ivan Jamal Janelle Jasmine Jerome Joanna Joel Jorge Joyce Julian Kareem Karen Keiko Kenneth
  Kiara Kyle Lamar Laura Leila Leo Linda Lorenzo Lucia Luis Malik Marcus Margaret Mariana Martin Mei Melissa Miguel Mina
  Monica Nadia Naomi Natalie Neil Nina Nolan Olivia Omar Oscar Paige Patrick Paul Priya Quentin Rachel Rafael Ramona Raymond
  Rebecca Renee Rosa Ruth Samira Samuel Sandra Sean Sergei Shanice Sofia Stella Steven Tamika Tara Theodore Thomas Valerie
  Vanessa Victor Vivian Walter Wendy Xavier Yolanda Yusuf Zachary Zainab`);

export const LAST_NAMES = words(`
  Abbott Acosta Adeyemi Aguilar Ahmed Albright Amari Anders Archer Ashford Baines Baptiste Barrett Bartlett Becker Bellamy
  Benitez Bergstrom Bhatt Blackwood Boateng Bowers Bradshaw Brennan Briggs Buchanan Burgess Caldwell Calloway Camacho Cantrell
  Cardenas Carmichael Castaneda Chandler Chavez Choi Christensen Cisneros Clayton Coleman Connelly Cordova Crane Cummings
  Dalton Daniels Dawson Delacruz Delgado Desai Devereaux Dhillon Dixon Donahue Dorsey Duarte Dunham Eastman Eaton Edwards
  Ekwueme Eldridge Ellison Emerson Engel Escobar Espinoza Fairchild Farley Farouk Feldman Ferreira Fischer Fitzgerald Fleming
  Flores Fontaine Forsythe Franklin Frost Fujimoto Gallagher Galloway Garrison Gibbs Gilmore Goldberg Gonzales Goodwin Gould
  Grady Granger Greenwood Griffin Guerrero Gupta Haddad Hale Hampton Hancock Hargrove Harmon Hartley Hawkins Hayashi Hendricks
  Herrera Hicks Higgins Hobbs Holloway Hopkins Horton Huang Hubbard Hutchins Ibarra Ingram Iqbal Ivanov Jankowski Jefferson
  Jennings Jimenez Johansson Jordan Kaminski Kapoor Kaufman Keller Kendrick Khan Kimura Kirkland Knowles Koenig Kowalski Kruger
  Lambert Landry Larkin Lattimore Leblanc Leclair Lindqvist Livingston Lockhart Lombardi Lowery Lozano Lucero Lundgren Mahoney
  Maldonado Manning Marchetti Marsh Massey Mathis Mcallister Mccoy Mcdaniel Mejia Mendoza Mercer Merritt Middleton Mitchell
  Montoya Morales Moreau Morrow Mosley Mukherjee Murdock Nakamura Navarro Nielsen Norwood Novak Obrien Ochoa Odom Okafor Olsen
  Ortega Osborne Pacheco Paige Palmer Parrish Patel Paxton Pearson Peralta Petrov Phelps Pierce Pineda Poole Porter Prescott
  Quinlan Quintero Ramsey Randolph Rasmussen Reddy Reyes Rhodes Richter Rivas Robles Rollins Romano Rosario Rowland Ruiz Salazar
  Sandoval Santiago Sawyer Schneider Serrano Shah Sheridan Silva Sinclair Sloan Solis Sorensen Stafford Stein Stokes Strickland
  Sweeney Takahashi Talbot Tanaka Thatcher Thornton Tillman Torres Trevino Underwood Urena Valdez Vance Vargas Vasquez Velasco
  Vinson Wagner Walton Warren Weaver Webster Whitaker Whitfield Winslow Woodard Wyatt Yamada Yates Yilmaz Zamora Zhang Ziegler`);

export const STREETS = [
  'Maple St',
  'W Ascension Way',
  'Orchard Ln',
  'Elk Ridge Rd',
  'Cottonwood Ave',
  'Harvest Dr',
  'Mill Rd',
];

/** City, state, postal code. */
export const PLACES = [
  ['Murray', 'UT', '84123'],
  ['Boise', 'ID', '83702'],
  ['Tacoma', 'WA', '98402'],
  ['Dayton', 'OH', '45402'],
  ['Wichita', 'KS', '67202'],
  ['Tucson', 'AZ', '85701'],
  ['Reno', 'NV', '89501'],
  ['Duluth', 'MN', '55802'],
  ['Columbia', 'SC', '29201'],
  ['Lancaster', 'PA', '17602'],
] as const;
