/** Rounds of looking back: answering, showing, talking. */
export const evaluations = {
  title: 'ふりかえり',
};
