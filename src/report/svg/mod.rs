//! Pictures as SVG: a file of its own, or a figure within a page.
//!
//! Drawn by plotters with its SVG backend alone: text stays text, in whatever font the reader has, and no
//! font is looked for here. The same figures give the same bytes. Nothing is told by colour alone, and
//! every picture has a title and a description for those who hear it.

mod bars;
mod ground;
mod ink;
mod lines;

mod rows;

use plotters::prelude::*;

use self::ground::{Drawn, Ground};
use super::escape;
use super::pictures::{Picture, Shape, Which};
use crate::words::Words;

/// Width and height of a page, in the proportions of a sheet of paper that lies on its side.
const PAGE: (u32, u32) = (1_120, 792);
/// Height of its title.
const HEAD: i32 = 44;
/// Size of a picture by itself.
const FIGURE: (u32, u32) = (540, 220);
/// What is drawn in this colour is drawn in that of the page around a figure.
const INK: &str = "#1B1F24";

/// A picture by itself, as a file.
#[must_use]
pub fn single(picture: &Picture, words: Words) -> String {
    let drawn = draw(FIGURE, true, |ground| one(ground, picture, words, true));
    described(&drawn, &picture.title, &description(picture), "")
}

/// A picture within a page: without a ground, in the page's own colour, and without its title, which stands
/// above it there.
#[must_use]
pub fn figure(picture: &Picture, words: Words) -> String {
    let drawn = draw(FIGURE, false, |ground| one(ground, picture, words, false));
    let drawn = drawn.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1).replace(INK, "currentColor");
    described(&drawn, &picture.title, &description(picture), picture.which.key())
}

/// All pictures on one sheet, as a file.
#[must_use]
pub fn sheet(title: &str, pictures: &[Picture], words: Words) -> String {
    let drawn = draw(PAGE, true, |ground| {
        let (head, body) = ground.split_vertically(HEAD);
        head.draw_text(title, &ink::bold(22).into_text_style(&head), (24, 14))?;
        for (which, place) in PLACES {
            let Some(picture) = pictures.iter().find(|picture| picture.which == which) else { continue };
            let (x, y, width, height) = place;
            one(&body.clone().shrink((x, y), (width, height)), picture, words, true)?;
        }
        notes(&body, pictures)
    });
    let all: Vec<String> =
        pictures.iter().map(|picture| format!("{}: {}", picture.title, description(picture))).collect();
    described(&drawn, title, &all.join(" "), "")
}

/// Left edge, top, width and height of each picture on a sheet, below its title.
const PLACES: [(Which, (u32, u32, u32, u32)); 7] = [
    (Which::Flow, (12, 0, 540, 236)),
    (Which::Open, (568, 0, 540, 236)),
    (Which::Starts, (12, 242, 540, 176)),
    (Which::Kept, (568, 242, 540, 176)),
    (Which::Storage, (12, 424, 540, 176)),
    (Which::Downtime, (568, 424, 540, 176)),
    (Which::Nights, (12, 606, 540, 134)),
];

/// Where it is said what the pictures show, and how many characters have room in a line there.
const NOTES: (i32, i32) = (572, 614);
const LINE: usize = 98;

/// What the pictures show, in sentences.
fn notes(ground: &Ground<'_>, pictures: &[Picture]) -> Drawn {
    let style = ink::faint(11);
    let mut y = NOTES.1;
    for picture in pictures {
        for line in folded(&picture.explains) {
            ground.draw_text(&line, &style.clone().into_text_style(ground), (NOTES.0, y))?;
            y += 13;
        }
    }
    Ok(())
}

/// A sentence in lines.
fn folded(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn draw(size: (u32, u32), filled: bool, paint: impl FnOnce(&Ground<'_>) -> Drawn) -> String {
    let mut out = String::new();
    {
        let ground = SVGBackend::with_string(&mut out, size).into_drawing_area();
        // Writing into a text cannot fail.
        let filled = if filled { ground.fill(&WHITE).map_err(Into::into) } else { Ok(()) };
        let _ = filled.and_then(|()| paint(&ground)).and_then(|()| ground.present().map_err(Into::into));
    }
    out
}

fn one(ground: &Ground<'_>, picture: &Picture, words: Words, titled: bool) -> Drawn {
    let ground = if titled {
        ground.draw_text(&picture.title, &ink::bold(14).into_text_style(ground), (4, 2))?;
        ground.split_vertically(24).1
    } else {
        ground.clone()
    };
    if let Some(empty) = &picture.empty {
        ground.draw_text(empty, &ink::faint(13).into_text_style(&ground), (4, 8))?;
        return Ok(());
    }
    match &picture.shape {
        Shape::Rows(rows) => rows::draw(&ground, picture, rows, words),
        Shape::Lines(lines) => lines::draw(&ground, picture, lines, words),
        Shape::Months(months) => bars::draw(&ground, months, words),
    }
}

/// What it shows, and what is to be read of its last day.
fn description(picture: &Picture) -> String {
    match (&picture.empty, picture.told.last()) {
        (Some(empty), _) => format!("{} {empty}", picture.explains),
        (None, Some(last)) => format!("{} {}", picture.explains, last.replace("  ", ", ")),
        (None, None) => picture.explains.clone(),
    }
}

/// Puts title and description into a drawing, each with an id of its own in a page.
fn described(drawn: &str, title: &str, says: &str, id: &str) -> String {
    let Some(open) = drawn.find("<svg").and_then(|at| Some(at + drawn[at..].find('>')?)) else {
        return String::new();
    };
    let (title, says) = (escape::xml(title), escape::xml(says));
    let of = |part: &str| if id.is_empty() { part.to_owned() } else { format!("{part}-{id}") };
    let (t, d) = (of("title"), of("desc"));
    let role = format!(" role=\"img\" aria-labelledby=\"{t} {d}\"");
    let head = format!("\n<title id=\"{t}\">{title}</title>\n<desc id=\"{d}\">{says}</desc>");
    format!("{}{role}>{head}{}", &drawn[..open], &drawn[open + 1..])
}
