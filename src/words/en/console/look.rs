//! What each theme is made for.

use crate::words::console::Look;

each! {
    look(Look) {
        Dark => "for dark rooms",
        Light => "for bright rooms",
        Contrast => "everything at seven to one",
        Gruvbox => "the colours of gruvbox, as far as they can be read",
        Wall => "for a screen on the wall",
        WallNight => "the same by night: warm, and dark",
        Mono => "no colours: bold and reverse",
        Own => "your own",
    }
}
