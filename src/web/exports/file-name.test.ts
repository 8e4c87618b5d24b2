import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it('takes the UTF-8 form before the plain one', () => {
  const header = `attachment; filename="Ng  - report.xlsx"; filename*=UTF-8''Ng%20%E7%8E%8B%20-%20report.xlsx`;
  expect(fileNameOf(header, 'x')).toBe('Ng 王 - report.xlsx');
});

it.each([
  ['no header', null, 'report.xlsx'],
  ['no name in it', 'attachment', 'report.xlsx'],
  ['the plain form alone', 'attachment; filename="a.csv"', 'a.csv'],
  ['a UTF-8 form that is none', `attachment; filename="a.csv"; filename*=UTF-8''%E0%A4%A`, 'a.csv'],
  ['a way into another folder', `attachment; filename*=UTF-8''..%2F..%2Fa.csv`, '.. .. a.csv'],
  ['a text direction that hides the ending', `attachment; filename*=UTF-8''a%E2%80%AEvsc.exe`, 'a vsc.exe'],
])('takes %s', (_, header, name) => {
  expect(fileNameOf(header, 'report.xlsx')).toBe(name);
});
