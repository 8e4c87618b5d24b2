import { expect, it } from 'vitest';
import { svg, svgText } from './svg-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

it('writes names as text, whatever they say', () => {
  const name = `<script>alert("1")</script> & 'co'`;
  expect(svgText(svg('text', { 'aria-label': name }, name))).toBe(
    `${head}<text aria-label="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'co'">` +
      `&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'co'</text>\n`,
  );
});

it('leaves out what XML cannot hold, and keeps other scripts', () => {
  expect(svgText(svg('title', {}, 'a\u0000b\u001b[0m \ud83d 王 😀'))).toBe(
    `${head}<title>ab[0m \ufffd 王 😀</title>\n`,
  );
});

it('nests', () => {
  expect(svgText(svg('g', { fill: 'none' }, svg('path', { d: 'M0 0H1' }), svg('text', { x: 1 }, 'a')))).toBe(
    `${head}<g fill="none"><path d="M0 0H1"/><text x="1">a</text></g>\n`,
  );
});
