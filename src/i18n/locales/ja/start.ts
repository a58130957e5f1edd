/** First run, making and joining a group. */
export const start = {
  title: 'はじめに',
};
