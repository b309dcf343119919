// Stands in for prism-react-renderer: blocks are coloured at build time, so a component that asks for it at run time is a mistake.
function refuse(): never {
  throw new Error('Code is highlighted at build time; use a fenced block in MDX instead of a highlighting component.');
}

export const Highlight = refuse;
export const Prism = {};
export const themes = {palenight: {plain: {}, styles: []}};
