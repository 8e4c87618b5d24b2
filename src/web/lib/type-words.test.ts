import { expect, it } from 'vitest';
import { typeWords } from './type-words.ts';

it.each([
  ['creditCard', 'credit card'],
  ['credit-card', 'credit card'],
  ['term-deposit', 'term deposit'],
  ['cd', 'certificate of deposit'],
  ['SOMETHING_NEW', 'something new'],
])('%s reads as %s', (type, words) => {
  expect(typeWords(type)).toBe(words);
});
