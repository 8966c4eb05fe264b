//! The default theme, carried in the program.

/// A file of the theme: its path below the theme's folder, and its bytes.
pub type File = (&'static str, &'static [u8]);

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $path)))),*]
    };
}

/// All files of `themes/default`.
pub const DEFAULT: &[File] = files![
    "i18n/ar.ftl",
    "i18n/codes/ar.ftl",
    "i18n/codes/en.ftl",
    "i18n/codes/es.ftl",
    "i18n/codes/fr.ftl",
    "i18n/codes/ru.ftl",
    "i18n/codes/zh.ftl",
    "i18n/en.ftl",
    "i18n/es.ftl",
    "i18n/fr.ftl",
    "i18n/ru.ftl",
    "i18n/zh.ftl",
    "static/style.css",
    "templates/base.html",
    "templates/card.html",
    "templates/changes.html",
    "templates/components.html",
    "templates/coordinators.html",
    "templates/criteria.html",
    "templates/criterion.html",
    "templates/error.html",
    "templates/listing.html",
    "templates/names.html",
    "templates/neutrality.html",
    "templates/notice.html",
    "templates/notices.html",
    "templates/option.html",
    "templates/name.html",
    "templates/page-link.html",
    "templates/table-row.html",
    "templates/prose.html",
    "templates/public.html",
    "templates/question.html",
    "templates/report.html",
    "templates/request.html",
    "templates/states.html",
    "templates/terms.html",
    "templates/tombstone.html",
    "templates/tool.html",
    "theme.toml",
];
