import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Currency, IsoDate } from '#contracts/primitives.ts';
import { BalanceChart } from '#web/charts/balance-chart.tsx';
import type { ChartSeries } from '#web/charts/chart-series.ts';
import { chartPicture, type DrawnChart, type Ink, type PictureWords } from './chart-picture.ts';
import { hexColour, readDrawing } from './read-drawing.ts';
import { svgText } from './svg-text.ts';

/** What is drawn: the lines, the days, and what is said around them. */
export interface ChartToDraw {
  readonly series: readonly ChartSeries[];
  readonly hiddenIds: ReadonlySet<string>;
  readonly currency: Currency;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly words: PictureWords;
}

const width = 1144;
const height = 420;
const patienceMs = 5000;
/** Twice as many pixels as the drawing has: sharp on paper and on good screens. */
const pngScale = 2;

/**
 * The chart of the page as a file, always light and always as wide, whatever the window. It is drawn anew by the same
 * component, out of sight, because the one on the page may be narrow, dark, or a table just now.
 */
export async function chartFile(chart: ChartToDraw, format: 'png' | 'svg', signal: AbortSignal): Promise<Blob> {
  const text = await drawn(chart, signal);
  const vector = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  return format === 'svg' ? vector : await toPng(vector, signal);
}

async function drawn(chart: ChartToDraw, signal: AbortSignal): Promise<string> {
  const stage = document.createElement('div');
  stage.inert = true;
  stage.ariaHidden = 'true';
  // The colours follow `color-scheme`; the theme of the page has no say here.
  Object.assign(stage.style, { position: 'fixed', left: '-100000px', top: '0', colorScheme: 'light' });
  stage.style.setProperty('forced-color-adjust', 'none');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    flushSync(() =>
      root.render(
        <BalanceChart
          series={chart.series}
          currency={chart.currency}
          from={chart.from}
          to={chart.to}
          hiddenIds={chart.hiddenIds}
          width={width}
          height={height}
          isStatic
        />,
      ),
    );
    const figure = await drawnFigure(stage, chart.hiddenIds.size < chart.series.length, signal);
    return svgText(chartPicture(readChart(figure, chart), chart.words, readInk(stage), measureText()));
  } finally {
    root.unmount();
    stage.remove();
  }
}

/** The axes tell the chart of themselves after they are drawn once; the lines come then. */
async function drawnFigure(stage: Element, hasLines: boolean, signal: AbortSignal): Promise<Element> {
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    signal.throwIfAborted();
    const figure = stage.querySelector('figure');
    if (figure !== null && (!hasLines || figure.querySelector('.recharts-line-curve') !== null)) return figure;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the chart was not drawn');
}

function readChart(figure: Element, chart: ChartToDraw): DrawnChart {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(':scope > div:last-child svg')];
  const names = [...figure.querySelectorAll('ul > li')];
  // The lines come first, in their order; after them what the marks mean.
  const shown = names.filter((_, at) => !chart.hiddenIds.has(chart.series[at]?.id ?? ''));
  return {
    width,
    height,
    marks: drawings.flatMap((drawing, at) => readDrawing(drawing, `drawing-${at + 1}`)),
    legend: shown.flatMap((item, at) => {
      const swatch = item.querySelector('svg');
      if (swatch === null) return [];
      const name = item.textContent.trim();
      return [{ name, width: swatch.width.baseVal.value, swatch: readDrawing(swatch, `swatch-${at + 1}`) }];
    }),
    summary: figure.getAttribute('aria-label') ?? '',
  };
}

function readInk(stage: Element): Ink {
  const colour = (token: string) => {
    // One a token: an element whose colour changes may be on its way from the one before.
    const probe = document.createElement('span');
    probe.style.color = `var(--color-${token})`;
    stage.append(probe);
    return hexColour(getComputedStyle(probe).color);
  };
  return { ground: colour('ground'), ink: colour('ink'), soft: colour('ink-soft') };
}

function measureText() {
  const context = contextOf(document.createElement('canvas'));
  return (text: string, size: number) => {
    // The widest weight for all of it: a line is never longer than it was taken for.
    context.font = `600 ${size}px 'Inter Variable', sans-serif`;
    return context.measureText(text).width;
  };
}

async function toPng(vector: Blob, signal: AbortSignal): Promise<Blob> {
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    signal.throwIfAborted();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * pngScale;
    canvas.height = image.naturalHeight * pngScale;
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((made) => {
        if (made === null) reject(new Error('the browser made no picture'));
        else resolve(made);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser has no canvas');
  return context;
}
