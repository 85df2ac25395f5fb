import { useSession } from '#session';
import { ColourSchemeProvider } from '#ui/kit';
import { Banners } from './Banners';
import { CommandPaletteHost } from './CommandPaletteHost';
import { DialogHost } from './DialogHost';
import { DropOverlay } from './DropOverlay';
import { Header } from './Header';
import classes from './Shell.module.css';
import { useActionKeys } from './useActionKeys';
import { useLanguage } from './useLanguage';
import { usePastedManifests } from './usePastedManifests';
import { Workbench } from './Workbench';

/** The whole screen: header, banners, the panels round the canvas, and what stands over them when it is asked for. */
export function Shell() {
  const theme = useSession((state) => state.view.theme);
  useLanguage();
  useActionKeys();
  usePastedManifests();
  return (
    <ColourSchemeProvider scheme={theme}>
      <div className={classes.shell}>
        <Header />
        <Banners />
        <Workbench />
        <DropOverlay />
        <DialogHost />
        <CommandPaletteHost />
      </div>
    </ColourSchemeProvider>
  );
}
