import { count } from '#web/lib/count.ts';
import { Notice } from '#web/ui/notice.tsx';
import type { LinkedColumns } from '#web/comparison-parts/columns-of-link.ts';
import type { Desk } from './desk.ts';

/** What the link asks for and does not get, with what is allowed. */
export function LinkNotice({ linked, desk }: { linked: LinkedColumns; desk: Desk }) {
  const sentences = [...sentencesOf(linked), ...standInSentences(desk)];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="info" className="mb-3">
      <ul className="grid gap-0.5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function sentencesOf({ ids, beyond, repeated, unreadable, isBaseElsewhere }: LinkedColumns): string[] {
  const found: string[] = [];
  if (beyond > 0) {
    found.push(
      `The link names ${ids.length + beyond} reports. Four is the most that can be held side by side: ${beyond === 1 ? 'the last one is' : `the last ${beyond} are`} left out.`,
    );
  }
  if (repeated > 0) found.push('The link names a report more than once. Each is shown once.');
  if (unreadable.length > 0) {
    found.push(
      `${unreadable.length === 1 ? 'A part' : count(unreadable.length, 'part')} of the link ${unreadable.length === 1 ? 'is' : 'are'} no id of a report: ${unreadable.map((part) => `“${part.slice(0, 40)}”`).join(', ')}.`,
    );
  }
  if (isBaseElsewhere) found.push('The base that the link names is none of its reports: the first one is the base.');
  return found;
}

function standInSentences({ standIn }: Desk): string[] {
  if (standIn === null) return [];
  const { chosen, instead } = standIn;
  const who = chosen.report.request === null ? 'The report that was chosen as the base' : chosen.name;
  return [`${who} has no figures to hold the others against, so ${instead.name} is the base for now.`];
}
