import type { RecordOf } from '../records.ts';

export type GroupEvent = RecordOf<'groupEvent'>;
