const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_NAMES = words(`
  Aaliyah Adam Alinta Amelia Angus Anh Archie Arjun Ava Bao Bronwyn Caitlin Callum Charlotte Chen Chloe Connor Daniel
  Declan Dimitra Elena Elias Ella Emily Ethan Fatima Finn Freya Georgia Giulia Grace Hamish Hannah Harriet Hassan Hoa Hugo
  Imogen Isaac Isla Jack Jarrah Jasmine Jai Kavya Kiara Kirra Lachlan Layla Leila Liam Lucas Mai Marco Matilda Mei Mia Mila
  Minh Mohammed Nadia Neve Niamh Nikhil Noah Olivia Oscar Patrick Pooja Rafael Ravi Ruby Sam Sanjay Sienna Siobhan Sofia
  Stavros Stella Tahlia Thanh Thomas Tran Violet Wei William Xavier Yasmin Yuki Zara Zeb`);

export const LAST_NAMES = words(`
  Abbott Ahmadi Anderson Baptiste Barlow Bianchi Brennan Burns Campbell Chan Chaudhary Christou Clarke Collins Costa Dang
  Delaney Dinh Doherty Dunn Edwards Fairweather Farrugia Ferrari Fletcher Gallagher Georgiou Gill Gray Hall Haddad Harris
  Healy Henderson Ho Hopkins Hughes Huynh Iyer Jansen Kapoor Karim Kaur Kelly Khan Kim Kovac Kumar Lam Laing Le Leong Lim Liu
  Macdonald Mancini Marsh Martin McKenzie Mehta Mitchell Moran Mundine Murphy Nakata Ng Nolan Novak OBrien Okafor Pappas
  Park Patel Petrov Pham Phillips Quigley Quinn Rao Reid Rossi Russo Ryan Saad Santos Scully Shah Sharma Silva Singh Stathis
  Stewart Sullivan Tanaka Taufa Taylor Thomson Tran Truong Turner Vella Vo Walker Walsh Wang Watson Williams Wong Wu Xu Yilmaz
  Young Yunupingu Zammit Zhang`);
