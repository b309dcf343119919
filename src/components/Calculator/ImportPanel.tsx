// Brings foreign files into the form, by the calculator's own readers: one format at a time, or a set that belongs together.
import {use} from 'react';
import {SetPanel} from '../ImportSet/SetPanel';
import {ImportOne} from './ImportOne';
import type {ImportPanelProps} from './import-props';
import {importsOf} from './imports-of';

export default function ImportPanel(props: ImportPanelProps) {
  const imports = use(importsOf(props.calculator.name));
  return 'importSet' in imports ? (
    <SetPanel {...props} importSet={imports.importSet} />
  ) : (
    <ImportOne {...props} importers={imports.importers} />
  );
}
