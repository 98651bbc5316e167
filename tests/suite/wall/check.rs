//! From how far the wall can be read, asked on the wall.

use super::{OnWall, quiet};

#[test]
fn the_wall_says_what_can_be_read_from_where() {
    let mut wall = OnWall::new(quiet(), 120, 50, |_| {});
    for line in ["check 55in 5m", "wall check 55in 5m"] {
        wall.enter(line);
        wall.see("55 inches at 16:9, 50 rows, read from 5 m:");
        wall.see("rows of text can be read to 1.9 m: NOT readable");
        wall.see("digits 5 rows high to 13.6 m: readable").see("with at most 19 rows");
        wall.press("Esc");
        wall.see("Next limits");
    }
    let mut wall = wall.unicode(pikett::config::Palette::True);
    wall.enter("check 55in 5,5m");
    wall.see("read from 5.5 m").see("digits 4 rows high to 9.5 m: readable").see("digits 8 rows high");
    wall.pass(61);
    wall.see_not("readable");
    wall.enter("check 5m");
    wall.see("`check 5m` is no screen and distance");
}
