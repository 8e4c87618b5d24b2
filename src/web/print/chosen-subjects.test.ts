import { expect, it } from 'vitest';
import type { Subject } from '#web/report-parts/subject.ts';
import { chosenSubjects } from './chosen-subjects.ts';

const subjects = [{ id: null }, { id: 'a' }, { id: 'b' }] as unknown as Subject[];

it.each([
  [undefined, [null, 'a', 'b']],
  ['total', [null]],
  ['b', ['b']],
  ['gone', [null, 'a', 'b']],
])('%s chooses %j', (of, ids) => {
  expect(chosenSubjects(subjects, of).map(({ id }) => id)).toEqual(ids);
});
