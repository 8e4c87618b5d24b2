import { setTimeout } from 'node:timers/promises';

/** Lets a process that has just started come to rest: first collections, lazy compilation, the simulator's answers. */
export const settle = () => setTimeout(1500);
