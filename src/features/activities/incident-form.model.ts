import type { Incident, IncidentInput, IncidentSort } from '#store/incidents.ts';
import { changedOf, readTexts, textOf } from '#ui/text-draft.ts';

/** けが or ヒヤリ while somebody writes it down. */
export interface IncidentDraft {
  readonly sort: '' | IncidentSort;
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly what: string;
  readonly who: string;
  readonly care: string;
  readonly prevent: string;
  readonly insurance: '' | IncidentInsurance;
}

export type IncidentInsurance = NonNullable<Incident['insurance']>;

export const incidentInsurances = [
  'to_report',
  'reported',
  'not_needed',
] as const satisfies readonly IncidentInsurance[];

export const emptyIncident: IncidentDraft = {
  sort: '',
  on: '',
  time: '',
  place: '',
  what: '',
  who: '',
  care: '',
  prevent: '',
  insurance: '',
};

export const readIncident = readTexts<IncidentDraft>(emptyIncident);

/** A written one as the form shows it. */
export const incidentDraftOf = (incident: Incident): IncidentDraft => ({
  sort: incident.sort ?? '',
  on: incident.on ?? '',
  time: incident.time ?? '',
  place: incident.place ?? '',
  what: incident.what ?? '',
  who: incident.who ?? '',
  care: incident.care ?? '',
  prevent: incident.prevent ?? '',
  insurance: incident.insurance ?? '',
});

/** What has to be put right. */
export const incidentProblem = (draft: IncidentDraft): { readonly place: string; readonly code: string } | null => {
  if (draft.sort === '') return { place: 'sort', code: 'field.required' };
  return draft.what.trim() === '' ? { place: 'what', code: 'field.required' } : null;
};

/** What is stored of a new one: nothing of what was left empty. */
export const incidentInput = (draft: IncidentDraft): IncidentInput =>
  Object.fromEntries(Object.entries(storedOf(draft)).filter(([, value]) => value !== null));

/** What was changed; emptied fields are taken away. */
export const incidentChanges = (before: IncidentDraft, after: IncidentDraft): IncidentInput =>
  changedOf(storedOf(before), storedOf(after));

const storedOf = (draft: IncidentDraft) => {
  const isHurt = draft.sort === 'accident';
  return {
    on: textOf(draft.on),
    time: textOf(draft.time),
    place: textOf(draft.place),
    what: textOf(draft.what),
    // Who nearly was hurt is nobody's business.
    who: isHurt ? textOf(draft.who) : null,
    care: isHurt ? textOf(draft.care) : null,
    prevent: textOf(draft.prevent),
    insurance: isHurt && draft.insurance !== '' ? draft.insurance : null,
  };
};
