import { impossible, layers, rivalsOf, type Layer, type Outcome, type Outcomes, type Status } from './model';
import type { Data, Settings } from './settings';

/** A part as a label, within a sentence, and what is said of it when it breaks. */
export const layerTexts: Record<Layer, { name: string; inText: string; broken: string }> = {
  model: { name: 'The model', inText: 'the model', broken: 'whoever else sells it needs its maker’s permission' },
  place: {
    name: 'Where it runs',
    inText: 'where it runs',
    broken: 'whoever else sells it needs its maker’s permission',
  },
  entry: { name: 'Way in', inText: 'the way in', broken: 'what you send must be rewritten' },
  tuning: { name: 'Taught further', inText: 'what it was taught', broken: 'must be taught again' },
  index: { name: 'Search index', inText: 'the search index', broken: 'must be made again' },
  app: { name: 'App', inText: 'the app', broken: 'goes with its seller' },
};

/** What a part’s state means in this case, in a few words. */
export function remark({ event, model }: Settings, layer: Layer, { status, others }: Outcome): string {
  if (status === 'swap')
    return `${others} others sell the model${model === 'closed' ? ', with its maker’s permission' : ''}`;
  if (status === 'breaks')
    return event === 'licence' && layer === 'model' ? 'copies must be deleted' : layerTexts[layer].broken;
  if (status === 'stands') return '';
  if (event === 'price') return 'you pay: its owner sets the price everywhere';
  if (layer === 'app') return `nobody works on it; ${others} others are recommended instead`;
  return 'no newer one follows';
}

const inState = (outcomes: Outcomes, status: Status) => layers.filter((layer) => outcomes[layer].status === status);

export function answer({ events }: Data, settings: Settings, outcomes: Outcomes): string {
  const obstacle = impossible(settings);
  if (obstacle) return `${obstacle} Choose another part.`;
  const broken = inState(outcomes, 'breaks').length;
  const swapped = inState(outcomes, 'swap').length;
  const frozen = inState(outcomes, 'frozen').length;
  const said = [
    broken && `${broken} of ${layers.length} parts ${broken > 1 ? 'break' : 'breaks'}`,
    swapped && `${swapped} can be swapped`,
    frozen && `${frozen} works on, ${settings.event === 'price' ? 'at its owner’s price' : 'but frozen'}`,
  ].filter(Boolean);
  const event = events.find(({ event }) => event === settings.event)?.label;
  return `${event}: ${said.join(', ') || 'everything stands'}.`;
}

/** Which parts break, and on what that turns. */
export function reason({ parts }: Data, settings: Settings, outcomes: Outcomes): string {
  if (impossible(settings)) return '';
  const broken = inState(outcomes, 'breaks').map((layer) => layerTexts[layer].inText);
  const rivals = rivalsOf(settings, parts);
  const turns =
    settings.model === 'closed'
      ? `the maker: the ${rivals} others that sell the model need its permission`
      : settings.place === 'own'
        ? 'the copy, which is yours while you keep to the licence'
        : `who else sells the model: ${rivals} others`;
  return `${broken.length > 0 ? `What breaks: ${new Intl.ListFormat('en-GB').format(broken)}. ` : ''}It turns on ${turns}.`;
}
