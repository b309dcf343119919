// What Markdown elements become on a page.

import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Admonition from '@theme/Admonition';
import Heading from '@theme/Heading';
import type {ComponentProps, ReactNode} from 'react';
import CalculatorInProse from '../../components/CalculatorInProse';

function Image(props: ComponentProps<'img'>): ReactNode {
  // biome-ignore lint/a11y/useAltText: the text comes with the Markdown image
  return <img loading="lazy" decoding="async" {...props} />;
}

const heading = (as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6') =>
  function MarkdownHeading(props: ComponentProps<'h1'>): ReactNode {
    return <Heading as={as} {...props} />;
  };

const MDXComponents = {
  CalculatorInProse,
  // The name that Docusaurus gives to <details>.
  Details: 'details',
  Head,
  a: Link,
  admonition: Admonition,
  img: Image,
  h1: heading('h1'),
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  h5: heading('h5'),
  h6: heading('h6'),
};

export default MDXComponents;
