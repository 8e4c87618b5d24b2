import { expect, test } from 'vitest';
import { createScrollLink, type ReadingPlace } from './scroll-link.ts';

function viewAt(page: number) {
  const view = {
    at: { page, share: 0 } as ReadingPlace,
    place: () => view.at,
    follow: (place: ReadingPlace) => void (view.at = place),
  };
  return view;
}

test('a view that joins goes where the others are, or stays where it was opened, and each follows the one that is scrolled', () => {
  const link = createScrollLink();
  const [left, middle, right] = [viewAt(3), viewAt(2), viewAt(1)];
  link.join(left, true);
  link.join(middle, false);
  link.join(right, true);
  expect([left, middle, right].map(({ at }) => at.page)).toEqual([3, 2, 3]);
  link.tell(right, { page: 5, share: 0.25 });
  expect(left.at).toEqual({ page: 5, share: 0.25 });
});

test('a view that has left neither leads nor follows', () => {
  const link = createScrollLink();
  const [left, right] = [viewAt(1), viewAt(1)];
  const leave = link.join(left, false);
  link.join(right, false);
  leave();
  link.tell(left, { page: 9, share: 0 });
  link.tell(right, { page: 2, share: 0 });
  expect([left.at.page, right.at.page]).toEqual([1, 1]);
});

test('a view that comes late, after the others were scrolled, goes where they are', () => {
  const link = createScrollLink();
  const [left, right, again] = [viewAt(1), viewAt(1), viewAt(2)];
  const leaveLeft = link.join(left, false);
  left.at = { page: 4, share: 0.5 };
  link.tell(left, left.at);
  const leaveRight = link.join(right, false);
  expect([left.at, right.at]).toEqual([left.at, { page: 4, share: 0.5 }]);
  leaveLeft();
  leaveRight();
  link.join(right, false);
  link.join(again, false);
  expect(again.at.page).toBe(2);
});
