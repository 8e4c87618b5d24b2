import './bench.css';
import { timeCharts } from './time-charts.tsx';
import { timeTables } from './time-tables.tsx';

declare global {
  interface Window {
    /** Called by the bench from outside. */
    timeCharts: typeof timeCharts;
    timeTables: typeof timeTables;
  }
}

window.timeCharts = timeCharts;
window.timeTables = timeTables;
