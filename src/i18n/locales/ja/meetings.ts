/** Meetings from the agenda to the closed minutes. */
export const meetings = {
  title: '会議',
};
