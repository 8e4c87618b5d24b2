import { expect, test } from 'vitest';
import { collectTyping } from './type-ahead.ts';

test('collects what is typed until it is taken, and nothing after', () => {
  const target = new EventTarget();
  const press = (key: string, keys: Partial<KeyboardEvent> = {}) =>
    target.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key, ...keys }));
  const ahead = collectTyping(target);
  for (const key of ['m', 'Shift', 'A', 'Enter', ' ']) press(key);
  press('k', { ctrlKey: true });
  expect(ahead.take()).toBe('mA ');
  expect(press('x')).toBe(true);
  expect(ahead.take()).toBe('mA ');
});
