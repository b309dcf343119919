// Every input of the calculator, in the order of its link.
import {changeInputs} from './changes/change-inputs';
import {churnInputs} from './churn-inputs';
import {costInputs} from './cost-inputs';
import {metricInputs} from './metric-inputs';

export const inputs = {...metricInputs, ...churnInputs, ...costInputs, ...changeInputs};
