import type { MeansInput } from '#store/preparations.ts';
import type { Project } from '#store/projects.ts';

/** Costs, information and insurance as they are typed. */
export interface MeansForm {
  readonly costs: string;
  readonly information: string;
  readonly insurance: string;
}

export const meansFields = ['costs', 'information', 'insurance'] as const;

/** The form with what is written now. */
export const meansFormOf = (charter: Project | null): MeansForm => ({
  costs: charter?.costs ?? '',
  information: charter?.information ?? '',
  insurance: charter?.insurance ?? '',
});

/** Only what was changed, so that two people can write different fields at once. */
export const meansChanges = (before: MeansForm, after: MeansForm): MeansInput =>
  Object.fromEntries(
    meansFields.flatMap((field) =>
      before[field].trim() === after[field].trim() ? [] : [[field, after[field].trim() || null]],
    ),
  );

/** The text with a sentence as its last line, or without that line. Other lines stay as they were written. */
export const withLine = (text: string, sentence: string, isThere: boolean): string => {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const rest = lines.filter((one) => one.trim() !== sentence);
  return (isThere ? [...rest, sentence] : rest).join('\n');
};

/** Whether a sentence stands in the text as a line of its own. */
export const hasLine = (text: string, sentence: string): boolean =>
  text.split('\n').some((one) => one.trim() === sentence);

/** Reads a kept draft; one of another shape is none. */
export const readMeansDraft = (value: unknown): MeansForm | null =>
  typeof value === 'object' && value !== null && 'costs' in value && 'information' in value && 'insurance' in value
    ? (value as MeansForm)
    : null;
