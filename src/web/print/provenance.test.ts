import { describe, expect, it } from 'vitest';
import type { Instant } from '#contracts/primitives.ts';
import { affordabilityViewOf, balanceViewOf, dailyFigures } from '#testing/view-builder.ts';
import { comparisonFooter, reportFooter } from './provenance.ts';

const printing = { by: 'R. Okafor', at: '2026-11-20T14:22:00Z' as Instant, mark: null };
const view = balanceViewOf(dailyFigures('2026-09-01', [100]), {});

describe('the foot of a page', () => {
  it('says of what it is, of whom, for what, and by whom it was printed', () => {
    const lines = reportFooter({ ...view, reference: 'LN-1', isFcra: false, purpose: null }, printing).left.join('\n');
    for (const words of [view.report.providerReportId, view.customer.name, 'reference LN-1', 'Printed by R. Okafor']) {
      expect(lines).toContain(words);
    }
    expect(lines).toContain('not for lending decisions');
    expect(lines).toMatch(/20 Nov 2026, \d\d:\d\d UTC/);
  });

  it('names the purpose of a consumer report', () => {
    const purpose = { code: '31', meaning: 'Extension of credit' };
    expect(reportFooter({ ...view, isFcra: true, purpose }, printing).left.join('\n')).toContain(
      'FCRA, purpose 31, extension of credit',
    );
  });

  it('says nothing of a law that does not apply', () => {
    expect(reportFooter(affordabilityViewOf({}, {}), printing).left.join('\n')).not.toMatch(/FCRA|lending/);
  });

  it('says that what is shown is simulated', () => {
    expect(reportFooter(view, { ...printing, mark: 'Simulated providers' }).right).toEqual(['Simulated providers']);
  });

  it('keeps a name of any length to its room', () => {
    const endless = { ...view, customer: { ...view.customer, name: 'x'.repeat(5000) } };
    expect(Math.max(...reportFooter(endless, printing).left.map((line) => line.length))).toBeLessThan(300);
    expect(comparisonFooter([endless, view], printing).left).toHaveLength(3);
  });
});
