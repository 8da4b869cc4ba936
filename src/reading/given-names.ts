/**
 * Given names that are common in the news of many countries, as one sign among others: that a run of capitalised words is a
 * person, and for whom "he" or "she" may stand. Written for this project; not a list of anybody in particular.
 */
const male = `
Aaron Abdel Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alain Alan Albert Alberto Aleksandar Aleksander Aleksandr Alessandro Alex Alexander Alexandre Alexei Alexis Alfonso Alfred Ali Alistair Álvaro Alvaro Amadou Amir Anatoly
Anders András Andreas Andrei Andrej Andrés Andrew Andrii Andriy Andrzej Angelo Anthony Antoine Anton Antonio António Antti Ari Armand Armen Arthur Artur Arvydas Axel Ayman Barack Bart Bashar Bela Ben Benedict Benjamin
Benoît Bernard Bernd Bernhard Bill Björn Bob Bogdan Boris Boyko Brad Brian Bruno Carl Carlo Carlos Carsten Cemal Charles Chris Christian Christoph Christophe Christopher Claude Claudio Colin Cyril Dag Damian Dan Daniel
Daniele Dariusz David Davor Dejan Denis Dennis Diego Dieter Dimitar Dimitris Dirk Dmitri Dmitry Dmytro Dominic Dominik Donald Douglas Dragan Edgar Edgars Eduard Eduardo Edward Egils Einar Elias Emil Emmanuel Enrico Enrique
Eric Erik Ernst Etienne Eugene Evgeny Fabian Fabio Farid Felipe Felix Ferenc Fernando Filip Finn Florian Francesco Francis Francisco Franck François Frank Franz Fred Frederik Friedrich Fyodor Gabriel Gareth Gary Gavin Gediminas
Geert Gennady Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard Giacomo Giancarlo Giles Giorgio Giorgos Giovanni Gitanas Giulio Giuseppe Goran Gordon Graham Greg Grigory Guido Guillaume Guillermo Günter Gustavo Guy
Haakon Håkan Hakan Hamid Hannes Hans Harald Harold Harry Hassan Heinrich Helmut Hendrik Henri Henrik Henry Herbert Horst Hossein Hubert Hugh Hugo Hussein Iain Ian Ibrahim Igor Ihor Ilham Ilya Ivan Ivo Jaak Jack Jacek Jacob
Jacques Jakob Jakub James Jamal Jan Janez János Janis Jānis Janne Jaroslav Jason Jaume Javier Jean Jeff Jens Jeremy Jerome Jérôme Jerry Jesper Jesús Jim Jiří Joachim Joan João Joaquim Joaquín Jochen Joe Joel Johan Johann
Johannes John Jon Jonas Jonathan Joost Jordan Jorge José Josef Joseph Josip Joshua Juan Juha Julian Julien Julio Jürgen Juri Justin Jyrki Kaspar Kai Karel Karim Karl Kasper Keir Keith Ken Kenneth Kevin Khaled Kiril Klaus
Kofi Konrad Konstantin Kristian Kristjan Kristof Kurt Kyriakos Lars László Laurence Laurent Lech Lee Leo Leon Leonard Leonid Leopold Leszek Lionel Lloyd Lorenzo Louis Luc Luca Lucas Lucian Ludwig Luigi
Luis Luiz Lukas Maciej Magnus Mahmoud Manfred Manuel Marc Marcel Marcin Marco Marcus Marek Mariano Mario Marius Mark Marko Markus Martin Mateusz Mathias Mats Matteo Matthew Matthias Maurice Mauricio Max Maxim Maxime Mehmet
Michael Michal Michał Michel Miguel Mihai Mikael Mike Mikhail Mikko Milan Miloš Miroslav Mohamed Mohammad Mohammed Moritz Moussa Muhammad Murat Mustafa Mykhailo Mykola Nathan Neil Nicholas Nicola Nicolas Niels Nigel Nikol
Nikola Nikolai Nikos Nils Noah Norbert Nuno Oleg Oleh Oleksandr Oleksii Oleksiy Olaf Ole Oliver Olivier Olof Omar Orhan Oscar Osman Otto Owen Pablo Paolo Pascal Pat Patrick Paul Paulo Pavel Pavlo Pawel Paweł Pedro
Peer Pekka Per Peter Petr Petro Petteri Phil Philip Philippe Piero Pierre Piet Pieter Piotr Radek Radosław Rafael Rainer Ralf Ralph Ramón Raúl Raymond Recep Reinhard Renato Renaud René Ricardo Richard Rob Robert
Roberto Robin Rodrigo Roger Roland Rolf Roman Ronald Rory Rubén Rudolf Rui Ruslan Saïd Saleh Salvador Sam Samir Samuel Sander Sándor Sascha Scott Sean Sebastian Sébastien Serge Sergei Sergey Sergio Serhii Shane Shigeru
Sigurd Silvio Simon Slobodan Stanisław Stefan Stefano Steffen Stephen Steve Steven Stig Stuart Sven Sylvain Tamás Tariq Ted Terry Thabo Theo Thibault Thierry Thomas Thorsten Tibor Tim Timo Timothy Tobias Todor Tom
Tomás Tomáš Tomasz Tommaso Tony Torsten Tristan Uwe Václav Vadim Valdis Valentin Valery Vasily Viktor Victor Vincent Vincenzo Vitali Vitaly Vladimir Vladislav Vlad Volodymyr Vytautas Walter Werner Wilhelm Willem William Wim
Wladyslaw Władysław Wolfgang Wouter Xavier Yann Yannick Yasser Yevgeny Yoshihide Yuri Yusuf Yves Zbigniew Zdeněk Zoltán Zoran Hiroshi Kenji Takeshi Taro Shinzo Fumio Wei Ming Jun Min-ho Narendra Rajesh Arjun Amit Sanjay
Imran Asif Nawaz Shehbaz Uhuru Kwame Nana Sipho Chinedu Emeka Olusegun Muhammadu Bola Macky Félix Denis Salva Yoweri Abiy Haile Hamish Angus Declan Niall Eamon Eoin
Ansgar Giorgi Irakli Zurab Nikoloz Vano Kassym Nursultan Emomali Shavkat Gurbanguly Sadyr Zygimantas Egidijus Raimonds Krisjanis Andris Urmas Toomas Margus Kaido Tõnis`

const female = `
Abigail Ada Adriana Agata Agnes Agnieszka Aicha Aino Alexandra Alice Alicja Alina Alison Amal Amanda Amélie Amina Amy Ana Anastasia Andrea Angela Angelina Anita Anja Anke Ann Anna Annalena Anne Annegret
Annelie Annemarie Annette Annika Antje Antonia Asta Astrid Aurelia Ayse Barbara Beate Beatrice Beatrix Beatriz Benita Berit Bettina Birgit Birgitta Birgitte Brigitte Bronwen Camilla Carina Carla Carmen Carol Carole
Carolina Caroline Cecilia Céline Charlotte Chiara Christina Christine Claire Clara Claudia Colette Concepción Constance Cornelia Cristina Dagmar Dalia Daniela Danuta Daria Deborah Delphine Diana Dominique Dora Doris Dorothea
Edith Ekaterina Elena Eleni Eleonora Elif Elina Elisa Elisabeth Elise Eliza Elizabeth Elke Ella Ellen Elsa Emilia Emily Emma Erika Erna Estelle Esther Eva Eveline Fatima Federica Fiona Florence Franziska Frederike
Freya Gabriela Gabriele Gabrielle Gemma Genevieve Georgina Gerda Gina Giorgia Gisela Giulia Greta Gudrun Gwendolyn Halina Hanna Hannah Hanne Heather Hedwig Heidi Heike Helen Helena Hélène Helga Helle Henriette
Hilary Hilde Hillary Ida Ilona Ilse Inés Ines Inga Inge Ingeborg Ingrid Ioana Irena Irene Irina Iris Irma Isabel Isabella Isabelle Ivana Iveta Jacqueline Jadwiga Jana Jane Janet Janine Jasmin
Jeanine Jelena Jennifer Jenny Jessica Jill Jitka Joanna Johanna Josephine Judith Julia Julie Juliette Jutta Kaja Kamala Karen Karin Karina Karla Karoline Katarina Kate Katerina Katharina Katherine Kathleen Kathrin Kathy Katja
Katrin Katrín Kelly Kerstin Khadija Kim Kirsten Klara Kristalina Kristen Kristin Kristina Laila Lana Lara Laura Layla Leila Lena Leonie Lidia Liliana Linda Lisa Liv Liz Louise Lucia Lucie Lucy Luisa Lydia Lyudmila 
Madeleine Magda Magdalena Maia Maja Malin Manuela Mara Margaret Margarida Margarita Margot Margrethe Maria Mariam Marian Mariana Marianne Marie Marija Marina Marine Marion Mariya Marlene Marta Martha Martina Mary Maryam Mathilde
Maud Mavis Maya Meghan Melanie Mette Mia Michaela Michelle Milena Mina Miriam Moira Mona Monica Monika Monique Nadia Nadine Nancy Naomi Natalia Natalie Nataša Nathalie Nicole Nina Nora Noor Odile Oksana Olena Olga Olha
Olivia Ortrud Paola Patricia Paula Pauline Penelope Petra Philippa Pia Rachel Raquel Rebecca Regina Renata Renate Riikka Rita Roberta Rosa Rosalind Rose Roza Ruta Ruth Sabine Sabrina Samantha Sandra Sanna Sara Sarah
Saskia Selma Sharon Sheila Shirin Sibylle Sigrid Silke Silvia Simone Sofia Sofie Solange Sonia Sonja Sophia Sophie Stella Stephanie Susan Susana Susanna Susanne Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara
Tania Tanja Tatiana Teodora Teresa Tessa Theresa Therese Tina Tove Ulrike Ursula Valentina Valeria Valérie Vanessa Vera Veronica Veronika Victoria Viktoria Viola Violeta Virginia Vjosa Wanda Wendy
Wilhelmina Yael Yasmin Yolanda Yulia Yvette Yvonne Zainab Zanele Zofia Zoë Zuzana Ngozi Amara Chiamaka Wanjiru Achieng Aisha Nkosazana Sanae Yuko Akiko Yuriko Mei Xiu Priya Sushma Nirmala Indira Benazir Hina
Livia Graciela Pilar Mercedes Ximena Rocío Begoña Noemi Zsuzsanna Katalin Ildikó Réka Snežana Jadranka Biljana Svitlana Iryna Inna Ruslana Nino Salome Tea Ketevan Anush Lusine Ingibjörg Þórdís Sólveig Niamh Siobhan Aoife Gráinne`

const genders = new Map<string, 'male' | 'female'>()
for (const name of male.trim().split(/\s+/)) genders.set(name.toLowerCase(), 'male')
// A name that both lists hold ("Andrea", "Nicola") shows no gender.
const either = new Set<string>()
for (const name of female.trim().split(/\s+/)) {
  if (genders.has(name.toLowerCase())) either.add(name.toLowerCase())
  genders.set(name.toLowerCase(), 'female')
}

/** Whether this is a given name that is known here. */
export function isGivenName(word: string): boolean {
  return genders.has(word.toLowerCase())
}

/** The gender that a given name mostly shows; null where it does not tell. Names that are not listed go by their ending only in -a. */
export function genderOfName(given: string): 'male' | 'female' | null {
  const lower = given.toLowerCase()
  if (either.has(lower)) return null
  const known = genders.get(lower.includes('-') ? (lower.split('-')[0] ?? lower) : lower)
  if (known !== undefined) return known
  return /[^aeiou]i?a$/.test(lower) && lower.length > 3 ? 'female' : null
}

/** Whether the gender of a given name is only guessed by its ending: "Beza" and "Luka" may be men. */
export function isGuessed(given: string): boolean {
  const lower = given.toLowerCase()
  return !genders.has(lower) && !genders.has(lower.split('-')[0] ?? lower)
}
