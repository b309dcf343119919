// How long a post takes to read: its prose, not its code.
import type {Options} from '@docusaurus/plugin-content-blog';

type ReadingTime = NonNullable<Options['readingTime']>;

const notProse = [
  /^(`{3,})[\s\S]*?^\1/gm, // fenced blocks
  /^(?:import|export) .*$/gm, // MDX modules
  /\{\/\*[\s\S]*?\*\/\}/g, // comments
  /<[^>]*>/g, // components and elements; the words between them stay
  /\]\([^)]*\)/g, // addresses of links
];

/** Minutes at Docusaurus' own pace, of the text without what is looked at and not read. */
export const readingTime: ReadingTime = ({content, locale, defaultReadingTime}) => {
  const prose = notProse.reduce((text, pattern) => text.replace(pattern, ' '), content);
  return defaultReadingTime({content: prose, locale});
};
