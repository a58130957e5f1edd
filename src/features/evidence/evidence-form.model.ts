import { paths } from '#paths';
import type { EvidenceAbout, EvidenceMark } from '#store/evidence.ts';

/** What is being noted; nothing is chosen at first unless somebody tapped it already. */
export interface EvidenceForm {
  readonly mark: EvidenceMark | '';
  readonly text: string;
}

/** Reads the mark of an address or a draft. */
export const readMark = (value: unknown): EvidenceMark | '' => (value === 'good' || value === 'trouble' ? value : '');

/** Reads a kept draft; one of another shape is none. */
export const readEvidenceDraft = (value: unknown): EvidenceForm | null =>
  typeof value === 'object' && value !== null && 'mark' in value && 'text' in value && typeof value.text === 'string'
    ? { mark: readMark(value.mark), text: value.text }
    : null;

/** The page of what a note is about; the list of notes where it is about nothing. */
export const addressOf = (space: string, about: EvidenceAbout | null): string => {
  switch (about?.kind) {
    case 'activityLog':
      return paths.activity(space, about.id);
    case 'groupEvent':
      return paths.event(space, about.id);
    case 'meeting':
      return paths.meeting(space, about.id);
    case 'decision':
      return about.meetingId ? paths.meeting(space, about.meetingId) : paths.evidence(space);
    default:
      return paths.evidence(space);
  }
};
