import { describe, expect, it } from 'vitest';
import { parseIds } from './parse-ids.ts';

const a = '6dd30ce4-d4ba-11ec-9d64-0242ac120002';
const b = 'ea3a81ae-8e8d-4a08-8b61-0242ac120003';

describe('ids are found', () => {
  it.each([
    ['one a line', `${a}\n${b}`],
    ['with Windows line ends, blank lines and blanks around', `\r\n  ${a} \r\n\r\n${b}\r\n\r\n`],
    ['with old Mac line ends', `${a}\r${b}`],
    ['after a byte order mark', `\uFEFF${a}\n${b}`],
    ['in quotes', `"${a}"\n"${b}"`],
    [
      'in the column named id, wherever it stands',
      `Name,E-mail,User ID\n"Nair, Priya",p@example.com,${a}\nBo,b@x.au,${b}`,
    ],
    ['in the column named id, after semicolons', `id;name\n${a};Priya\n${b};Bo`],
    ['in the column named id, after tabs', `name\tbasiq_user_id\nPriya\t${a}\nBo\t${b}`],
    ['under a heading that says nothing', `Applicants of November\n${a}\n${b}`],
    ['in a table without a heading', `Priya Nair,${a},12\nBo,${b},13`],
    ['all on one line', `${a}, ${b}`],
    ['on one line with blanks', `${a} ${b}`],
    ['beside a name with a line break in quotes', `id,note\n${a},"first\nsecond"\n${b},`],
    ['beside a quote that is never closed', `id,note\n${a},5" pipe\n${b},"open`],
  ])('%s', (_, text) => {
    expect(parseIds(text)).toEqual({ ids: [a, b], repeated: 0, unusable: [] });
  });
});

it('takes an id once and counts how often it came again', () => {
  expect(parseIds(`${a}\n${b}\n${a}\n${a}`)).toMatchObject({ ids: [a, b], repeated: 2 });
});

it('names each line that has no id, with its number and the reason', () => {
  const { ids, unusable } = parseIds(`id,name\n${a},Priya\n,Bo\nbo@example.com,Bo\n=cmd|x,Eve\n`);
  expect(ids).toEqual([a]);
  expect(unusable).toEqual([
    { line: 3, text: 'Bo', reason: 'no id in this line' },
    { line: 4, text: 'bo@example.com', reason: 'an e-mail address, not a user id' },
    { line: 5, text: '=cmd|x', reason: 'not an id: letters, digits and hyphens only, at most 64' },
  ]);
});

it('counts lines through a cell that holds a line break', () => {
  expect(parseIds(`id,note\n${a},"one\ntwo"\nnot an id,x`).unusable).toMatchObject([{ line: 4 }]);
});

it.each(['', '   \n \r\n', '\uFEFF'])('finds nothing in %j', (text) => {
  expect(parseIds(text)).toEqual({ ids: [], repeated: 0, unusable: [] });
});

it('takes short ids as they are when they stand alone', () => {
  expect(parseIds('s55bf3\nabc').ids).toEqual(['s55bf3', 'abc']);
});

it('reads many lines', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `"Name, ${at}",user-${at}000`);
  expect(parseIds(lines.join('\n')).ids).toHaveLength(5000);
});
