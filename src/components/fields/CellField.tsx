// The control for a single value, by the kind of its field.

import {ChoiceField} from './ChoiceField';
import {CidrField} from './CidrField';
import type {ControlProps} from './control';
import {FlagField} from './FlagField';
import {QuantityField} from './QuantityField';
import {TextField} from './TextField';

export function CellField({field, ...rest}: ControlProps) {
  switch (field.kind) {
    case 'quantity':
    case 'count':
      return <QuantityField field={field} {...rest} />;
    case 'choice':
      return <ChoiceField field={field} {...rest} />;
    case 'flag':
      return <FlagField field={field} {...rest} />;
    case 'cidr':
      return <CidrField field={field} {...rest} />;
    case 'text':
      return <TextField field={field} {...rest} />;
  }
}
