import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartData } from './chart-data.ts';
import { chartHeight, pageWidth } from './sizes.ts';

interface PlainChartProps {
  data: ChartData;
  /** `dates`: the axis as the documentation's examples have it; `numbers`: the fastest that Recharts has. */
  axis: 'dates' | 'numbers';
}

/**
 * What one writes with Recharts' documentation at hand: rows with a date, axes, grid and tooltip. Without dots and
 * animation, which nobody wants on daily balances and which would make it slower still.
 */
export function PlainChart({ data, axis }: PlainChartProps) {
  return (
    <LineChart width={pageWidth} height={chartHeight} data={[...data.rows]}>
      <CartesianGrid />
      {axis === 'dates' ? (
        <XAxis dataKey="date" />
      ) : (
        <XAxis dataKey="day" type="number" domain={['dataMin', 'dataMax']} />
      )}
      <YAxis />
      <Tooltip />
      {data.series.map(({ id, name }) => (
        <Line key={id} dataKey={id} name={name} dot={false} isAnimationActive={false} />
      ))}
    </LineChart>
  );
}
