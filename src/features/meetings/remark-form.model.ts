import type { Remark, RemarkInput } from '#store/minutes.ts';

/** The form of a 発言 as it stands on the screen. */
export interface RemarkForm {
  readonly text: string;
  /** A member; '' when nobody is named. */
  readonly speakerId: string;
}

/** A new 発言. */
export const emptyRemarkForm: RemarkForm = { text: '', speakerId: '' };

/** The form of a 発言 that exists. */
export const formOfRemark = (remark: Remark): RemarkForm => ({
  text: remark.text ?? '',
  speakerId: remark.speakerId ?? '',
});

/** The fields to store. */
export const fieldsOfRemark = (form: RemarkForm): RemarkInput => ({
  text: form.text.trim(),
  speakerId: form.speakerId || null,
});
