/** Projects, their charter and parties. */
export const projects = {
  title: 'いっしょに取り組む',
};
