import type { Localized } from '#domain/basis/localized.ts';
import type { RecordOf } from '#domain/records.ts';

export type MeetingType = NonNullable<RecordOf<'meeting'>['type']>;

/** One item that is proposed for an agenda. */
export interface ProposedItem {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: NonNullable<RecordOf<'agendaItem'>['purpose']>;
  /** Planned, in minutes. */
  readonly minutes: number;
}

/** What is usually talked about at each kind of meeting. */
export interface AgendaSet {
  readonly id: string;
  readonly version: number;
  readonly agendas: Readonly<Record<MeetingType, readonly ProposedItem[]>>;
}
