//! The pictures in the README are the console as it is drawn today.

use std::fmt::Write;
use std::path::Path;

use pikett::config::{Glyphs, Palette};
use pikett::words::Lang;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use crate::support::{Console, Lab};

/// A cell in the units of the picture.
const WIDTH: usize = 9;
const HEIGHT: usize = 19;
/// From the top of a cell to the foot of its letters.
const BASELINE: usize = 14;

/// `UPDATE_PICTURE=1 cargo test picture` draws it anew.
#[test]
fn the_pictures_are_up_to_date() {
    let of = [
        (Lang::En, "demo/console.svg", "The overview of pikett's demonstration desk"),
        (Lang::De, "demo/console.de.svg", "Die Übersicht des Vorführ-Desks von pikett"),
    ];
    for (lang, path, title) in of {
        let mut console = Console::new(Lab::demo(), 120, 40);
        console.model.session.lang = lang;
        let drawn = svg(&console.draw_in("dark", Palette::True, Glyphs::Unicode), title);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        if std::env::var_os("UPDATE_PICTURE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "the console looks different now: UPDATE_PICTURE=1 cargo test picture");
    }
}

fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, lines) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * WIDTH, lines * HEIGHT);
    let ground = buffer.content[0].bg;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-size=\"15\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\">\n\
         <title>{title}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        colour(ground)
    );
    for (y, row) in buffer.content.chunks(columns).enumerate() {
        let mut x = 0;
        while x < columns {
            let end = (x + 1..columns).find(|end| !alike(&row[x], &row[*end])).unwrap_or(columns);
            run(&mut out, &row[x..end], x, y, ground);
            x = end;
        }
    }
    out + "</svg>\n"
}

fn alike(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}

/// Cells of one style.
fn run(out: &mut String, cells: &[Cell], x: usize, y: usize, ground: Color) {
    let (mut fg, mut bg) = (cells[0].fg, cells[0].bg);
    if cells[0].modifier.contains(Modifier::REVERSED) {
        (fg, bg) = (bg, fg);
    }
    if bg != ground {
        let (left, top, width) = (x * WIDTH, y * HEIGHT, cells.len() * WIDTH);
        let fill = colour(bg);
        writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{HEIGHT}\" fill=\"{fill}\"/>"
        )
        .unwrap();
    }
    let text: String = cells.iter().map(Cell::symbol).collect();
    let shown = text.trim_end();
    let start = text.len() - text.trim_start().len();
    if shown.is_empty() {
        return;
    }
    let shown = &shown[start..];
    let weight = if cells[0].modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let (left, foot) = ((x + start) * WIDTH, y * HEIGHT + BASELINE);
    let (length, fill) = (shown.width() * WIDTH, colour(fg));
    let safe = shown.replace('&', "&amp;").replace('<', "&lt;");
    writeln!(
        out,
        "<text x=\"{left}\" y=\"{foot}\" textLength=\"{length}\" fill=\"{fill}\"{weight} xml:space=\"preserve\">{safe}</text>"
    )
    .unwrap();
}

fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("{other} in a theme of 24 bits"),
    }
}
