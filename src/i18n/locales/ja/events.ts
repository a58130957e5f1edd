/** Events, answers and check-in. */
export const events = {
  title: '予定',
};
