//! What each theme is made for.

use crate::words::console::Look;

each! {
    look(Look) {
        Dark => "für dunkle Räume",
        Light => "für helle Räume",
        Contrast => "alles mit sieben zu eins",
        Gruvbox => "die Farben von gruvbox, soweit lesbar",
        Wall => "für einen Bildschirm an der Wand",
        WallNight => "dasselbe bei Nacht: warm und dunkel",
        Mono => "ohne Farben: fett und umgekehrt",
        Own => "ein eigenes",
    }
}
