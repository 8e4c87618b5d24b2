import { describe, expect, it } from 'vitest';
import { layerOffset } from './page-text.ts';

describe('layerOffset', () => {
  it('leaves out the line feeds before a place: the text layer has <br> elements there', () => {
    const text = 'ab\ncd\n\nef';
    expect(Array.from(text, (_, offset) => layerOffset(text, offset))).toEqual([0, 1, 2, 2, 3, 4, 4, 4, 5]);
    expect(layerOffset(text, text.length)).toBe(6);
  });
});
