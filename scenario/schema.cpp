#include "scenario/schema.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "scenario/text.hpp"
#include "simulation/foundation/check.hpp"

namespace scenario {

namespace {

using Json = nlohmann::json;

struct Pattern {
    std::string_view text;
    Form form;
};

// A pattern is taken as the name of a form: there is no engine for patterns here.
constexpr std::array<Pattern, 6> patterns = {{
    {"^[a-z0-9][a-z0-9-]*$", Form::id},
    {"^[a-z0-9]+(_[a-z0-9]+)*$", Form::key},
    {"^#[0-9A-F]{6}$", Form::colour},
    {R"(^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$)", Form::fuzzy_date},
    {R"(^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$)", Form::day_date},
    {R"(^\d+\.\d+ \d+\.\d+$)", Form::point},
}};

const Json* member(const Json& object, const char* name) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

std::string text_member(const Json& object, const char* name) {
    const Json* value = member(object, name);
    const auto* text = value == nullptr ? nullptr : value->get_ptr<const std::string*>();
    return text == nullptr ? std::string() : *text;
}

bool flag_member(const Json& object, const char* name) {
    const Json* value = member(object, name);
    const auto* flag = value == nullptr ? nullptr : value->get_ptr<const bool*>();
    return flag != nullptr && *flag;
}

/// The texts of a list of texts or whole numbers, or of a single text.
std::vector<std::string> words_member(const Json& object, const char* name) {
    std::vector<std::string> words;
    const Json* value = member(object, name);
    if (value == nullptr) {
        return words;
    }
    if (const auto* single = value->get_ptr<const std::string*>()) {
        words.push_back(*single);
    } else if (value->is_array()) {
        for (const Json& item : *value) {
            const auto* text = item.get_ptr<const std::string*>();
            words.push_back(text != nullptr ? *text : item.dump());
        }
    }
    return words;
}

std::optional<std::int64_t> bound_member(const Json& object, const char* name) {
    const Json* value = member(object, name);
    if (value == nullptr || !value->is_number()) {
        return std::nullopt;
    }
    return parse_millionths(value->dump());
}

class SchemaReader {
  public:
    sim::Result<TableSchema, std::string> read(Table table, std::string_view text);

  private:
    void read_field(const Json& json);
    void read_form(const Json& json, const Json& constraints, Field& field);
    void read_references(const Json& json, Field& field);
    void read_key(const Json& json);
    void fail(std::string reason) {
        if (error_.empty()) {
            error_ = std::string(table_name(schema_.table)) + ": " + std::move(reason);
        }
    }

    TableSchema schema_;
    std::string error_;
};

sim::Result<TableSchema, std::string> SchemaReader::read(Table table, std::string_view text) {
    schema_.table = table;
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    const Json* fields = member(json, "fields");
    if (fields == nullptr || !fields->is_array() || fields->empty()) {
        fail("no fields");
    } else {
        schema_.title = text_member(json, "title");
        schema_.description = text_member(json, "description");
        for (const Json& field : *fields) {
            read_field(field);
        }
        read_key(json);
    }
    if (!error_.empty()) {
        return sim::Failure{std::move(error_)};
    }
    return std::move(schema_);
}

void SchemaReader::read_field(const Json& json) {
    Field field;
    field.name = text_member(json, "name");
    field.description = text_member(json, "description");
    field.unit = text_member(json, "unit");
    const std::string type = text_member(json, "type");
    if (type == "integer") {
        field.type = FieldType::integer;
    } else if (type == "number") {
        field.type = FieldType::number;
    } else if (type != "string") {
        fail("field " + field.name + " has the type " + in_ticks(type));
    }
    const Json none = Json::object();
    const Json* found = member(json, "constraints");
    const Json& constraints = found == nullptr ? none : *found;
    field.required = flag_member(constraints, "required");
    field.unique = flag_member(constraints, "unique");
    field.list = flag_member(json, "list");
    field.words = words_member(constraints, "enum");
    if (field.words.empty()) {
        field.words = words_member(json, "list_enum");
    }
    field.minimum_millionths = bound_member(constraints, "minimum");
    field.maximum_millionths = bound_member(constraints, "maximum");
    read_form(json, constraints, field);
    read_references(json, field);
    if (field.name.empty() || schema_.field(field.name)) {
        fail("a field without a name of its own");
    }
    schema_.fields.push_back(std::move(field));
}

void SchemaReader::read_form(const Json& json, const Json& constraints, Field& field) {
    std::string pattern = text_member(constraints, "pattern");
    if (pattern.empty()) {
        pattern = text_member(json, "item_pattern");
    }
    if (pattern.empty()) {
        return;
    }
    const auto known =
        std::find_if(patterns.begin(), patterns.end(),
                     [&pattern](const Pattern& candidate) { return candidate.text == pattern; });
    if (known == patterns.end()) {
        fail("field " + field.name + " has the unknown pattern " + pattern);
    } else {
        field.form = known->form;
    }
}

void SchemaReader::read_references(const Json& json, Field& field) {
    for (const std::string& name : words_member(json, "references")) {
        if (name == "sources") {
            field.refers_to_sources = true;
        } else if (const std::optional<Table> table = table_of_name(name)) {
            field.references.push_back(*table);
        } else {
            fail("field " + field.name + " refers to the unknown table " + in_ticks(name));
        }
    }
    field.literals = words_member(json, "literals");
}

void SchemaReader::read_key(const Json& json) {
    for (const std::string& name : words_member(json, "primaryKey")) {
        if (const std::optional<std::size_t> position = schema_.field(name)) {
            schema_.key.push_back(*position);
        } else {
            fail("the key names the unknown field " + in_ticks(name));
        }
    }
}

std::vector<TableSchema> read_all_schemas() {
    std::vector<TableSchema> schemas;
    const std::span<const SchemaText> texts = schema_texts();
    CHECK(texts.size() == table_count, "as many schemas as kinds of table");
    for (const Table table : all_tables()) {
        const auto text = std::find_if(
            texts.begin(), texts.end(),
            [table](const SchemaText& candidate) { return candidate.name == table_name(table); });
        CHECK(text != texts.end(), "a table has no schema");
        sim::Result<TableSchema, std::string> schema = parse_schema(table, text->json);
        CHECK(schema.has_value(), "a schema of this program cannot be read");
        schemas.push_back(std::move(schema.value()));
    }
    return schemas;
}

}  // namespace

std::optional<std::size_t> TableSchema::field(std::string_view name) const {
    for (std::size_t position = 0; position < fields.size(); ++position) {
        if (fields[position].name == name) {
            return position;
        }
    }
    return std::nullopt;
}

sim::Result<TableSchema, std::string> parse_schema(Table table, std::string_view json) {
    return SchemaReader().read(table, json);
}

std::span<const TableSchema> pack_schemas() {
    static const std::vector<TableSchema> schemas = read_all_schemas();
    return schemas;
}

const TableSchema& schema_of(Table table) {
    return pack_schemas()[static_cast<std::size_t>(table)];
}

}  // namespace scenario
