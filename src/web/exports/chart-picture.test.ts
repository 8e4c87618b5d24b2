import { expect, it } from 'vitest';
import { chartPicture, wrapped, type DrawnChart } from './chart-picture.ts';
import { svg, svgText } from './svg-text.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;
const ink = { ground: '#ffffff', ink: '#14171f', soft: '#4b5263' };
const words = { title: 'Maria Alvarez', subtitle: 'Daily balances', provenance: ['Finicity report p1', 'plain use'] };
const swatch = [svg('path', { d: 'M0 4H16', stroke: '#14171f' })];
const chart: DrawnChart = {
  width: 400,
  height: 200,
  marks: [svg('path', { d: 'M0 0H400', stroke: '#14171f' })],
  legend: [{ name: 'All accounts', width: 16, swatch }],
  summary: 'Daily balances of All accounts in USD.',
};
const textOf = (given: DrawnChart) => svgText(chartPicture(given, words, ink, measure));

it('says in words what it shows and where it comes from', () => {
  const text = textOf(chart);
  expect(text).toContain('<title id="title">Maria Alvarez, Daily balances</title>');
  expect(text).toContain('Daily balances of All accounts in USD. Finicity report p1 · plain use</desc>');
  expect(text).toContain('>Finicity report p1 · plain use</text>');
  expect(text).toContain('>All accounts</text>');
});

it('needs nothing from outside: no script, no style, no link', () => {
  expect(textOf(chart)).not.toMatch(/<script|<style|style=|href|class=|var\(/);
});

it('grows with its legend, and cuts a name that is longer than the picture', () => {
  const height = (given: DrawnChart) => Number(chartPicture(given, words, ink, measure).attributes['height']);
  const long = { name: 'A very long name '.repeat(20), width: 16, swatch };
  expect(height({ ...chart, legend: [long, long, long] })).toBe(height(chart) + 40);
  expect(textOf({ ...chart, legend: [long] })).toContain('…</text>');
});

it('breaks between facts, not inside them', () => {
  expect(wrapped(['one', 'two', 'three'], ' · ', 9, (text) => text.length)).toEqual(['one · two', 'three']);
});
