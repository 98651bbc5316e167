//! The report of a month as one page of HTML: its tables and its pictures.
//!
//! It brings everything along: no script, no font, nothing that is fetched from anywhere. It is well-formed
//! XML too, so that programs can read it, and prints on paper as it stands.

use std::fmt::Write;

use super::escape::xml;
use super::pictures::{Picture, Which, pictures};
use super::scope::{Scope, Subject};
use super::svg;
use super::table::Sheet;
use crate::domain::readings::trend::{Days, Trend};
use crate::words::Words;
use crate::words::trend::Trend as Said;

/// The tables of a month in their order, each with the pictures that belong to it.
const PARTS: [(Subject, &[Which]); 9] = [
    (Subject::Incidents, &[Which::Flow, Which::Open]),
    (Subject::Sla, &[Which::Kept, Which::Starts]),
    (Subject::Breaches, &[]),
    (Subject::Availability, &[Which::Downtime, Which::Nights]),
    (Subject::Storage, &[Which::Storage]),
    (Subject::Hours, &[]),
    (Subject::Licences, &[]),
    (Subject::Credits, &[]),
    (Subject::Billing, &[]),
];

/// How it looks: letters of the reader's machine, both grounds, and ink on paper.
const STYLE: &str = include_str!("page.css");

impl Scope<'_> {
    /// Every table of the month, in the order of the page.
    #[must_use]
    pub fn tables(&self) -> Vec<Sheet> {
        PARTS.iter().map(|(subject, _)| self.table(*subject)).collect()
    }

    /// The days of the month, up to today.
    #[must_use]
    pub fn trend(&self) -> Trend {
        let zone = self.desk.world().zone;
        let (from, to) = self.span();
        let last = self.desk.day(self.now.min(to - 1_i64));
        let days = Days::between(zone, self.desk.day(from), last, self.now);
        let days = days.unwrap_or_else(|_| Days::up_to(zone, self.now, Days::USUAL));
        Trend::of(self.desk, None, days, self.now)
    }

    /// The page.
    #[must_use]
    pub fn page(&self, words: Words) -> String {
        let trend = self.trend();
        let pictures = pictures(&trend, words);
        let title = words.trend(Said::MonthEnd(&words.month(self.month.first())));
        let as_of = words.trend(Said::AsOf(&words.wall(self.now)));
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta name=\"color-scheme\" content=\"light dark\"/>\n\
             <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n\
             </header>\n<main>\n",
            words.lang.code(),
            xml(&title),
            xml(&title),
            xml(&as_of)
        );
        for (sheet, (_, own)) in self.tables().iter().zip(PARTS) {
            let _ = writeln!(out, "<section>\n<h2>{}</h2>", xml(words.table(sheet.title)));
            let own = own.iter().filter_map(|which| pictures.iter().find(|own| own.which == *which));
            let figures: String = own.map(|picture| figure(picture, words)).collect();
            if !figures.is_empty() {
                let _ = writeln!(out, "<div class=\"figures\">\n{figures}</div>");
            }
            out += &table(sheet, words);
            out += "</section>\n";
        }
        out + "</main>\n</body>\n</html>\n"
    }
}

fn figure(picture: &Picture, words: Words) -> String {
    let caption = format!("<strong>{}</strong> {}", xml(&picture.title), xml(&picture.explains));
    format!("<figure>\n{}<figcaption>{caption}</figcaption>\n</figure>\n", svg::figure(picture, words))
}

fn table(sheet: &Sheet, words: Words) -> String {
    if sheet.rows.is_empty() {
        return format!("<p class=\"none\">{}</p>\n", xml(&words.trend(Said::NoRows)));
    }
    let (heading, rows) = sheet.lines(words);
    let figures: Vec<bool> = (0..heading.len()).map(|column| sheet.has_figures(column)).collect();
    let class = |column: usize| if figures.get(column) == Some(&true) { " class=\"n\"" } else { "" };
    let mut out = String::from("<div class=\"wide\"><table>\n<thead><tr>");
    for (column, text) in heading.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(column), xml(&text.replace('_', " ")));
    }
    out += "</tr></thead>\n<tbody>\n";
    let (body, foot) = rows.split_at(sheet.rows.len().min(rows.len()));
    let line = |row: &Vec<String>, out: &mut String| {
        *out += "<tr>";
        for (column, text) in row.iter().enumerate() {
            let _ = write!(out, "<td{}>{}</td>", class(column), xml(text));
        }
        *out += "</tr>\n";
    };
    body.iter().for_each(|row| line(row, &mut out));
    out += "</tbody>\n";
    if !foot.is_empty() {
        out += "<tfoot>\n";
        foot.iter().for_each(|row| line(row, &mut out));
        out += "</tfoot>\n";
    }
    out + "</table></div>\n"
}
