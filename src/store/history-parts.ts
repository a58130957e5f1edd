import { type Fields, isRecordKind, type RecordKind } from '#domain/records.ts';
import { laterPart } from './later-part.ts';
import { compareText } from './read-rows.ts';

/** What was written inside a record and has edits of its own. */
export interface RecordPart {
  readonly id: string;
  readonly kind: RecordKind;
  /** Its first words; empty when it has none. */
  readonly title: string;
  readonly isDeleted: boolean;
}

/** Kinds people write inside another record. Answers, votes and marks are not among them: one is shown where it was given. */
const partKinds = [
  'agendaItem',
  'remark',
  'decision',
  'vote',
  'actionItem',
  'correction',
  'ledgerEntry',
  'attachment',
  'occurrence',
  'shift',
  'indicator',
  'measurement',
  'finding',
  'talkNote',
  'opinion',
  'opinionReply',
] as const satisfies readonly RecordKind[];

/** What lies inside a record. */
export const historyPartsOf = laterPart(({ db }) => ({
  /** Deleted ones too, for they have a history as well; in the order they were born. */
  async listParts(space: string, record: string): Promise<RecordPart[]> {
    const keys = partKinds.map((kind) => `${space}/${kind}/${record}`);
    const rows = await db.rows.where('parentKey').anyOf(keys).toArray();
    return rows
      .flatMap(({ key, kind, fields }) => {
        const part = { id: key.slice(space.length + 1), title: titleOf(fields), isDeleted: fields['deleted'] === true };
        return isRecordKind(kind) ? [{ ...part, kind }] : [];
      })
      .sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id));
  },
}));

/** The first field that names a record to people. */
const titleOf = (fields: Fields): string => {
  const found = ['title', 'name', 'question', 'what', 'text', 'summary', 'shared', 'caption', 'place', 'on'].map(
    (field) => fields[field],
  );
  return found.find((value): value is string => typeof value === 'string' && value !== '') ?? '';
};

const placeOf = ({ kind }: RecordPart): number => partKinds.findIndex((one) => one === kind);
