import { lateComponent } from '#web/lib/late-component.ts';

/** The page of an affordability summary, whose code comes by itself: most reports are balance reports. */
export const { Late: LateAffordability, preload: preloadAffordability } = lateComponent(
  async () => (await import('./affordability/affordability-report-page.tsx')).AffordabilityReportPage,
);
