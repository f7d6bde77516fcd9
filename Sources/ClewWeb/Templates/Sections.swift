extension DeskTemplates {
    /// One thing in sections.
    static let sections = """
        {{<layout}}
        {{$title}}{{pageTitle}}{{/title}}
        {{$main}}
        {{^empty(crumbs)}}<p class="crumbs">{{#crumbs}}<a href="{{href}}"><bdi>{{label}}</bdi></a> › {{/crumbs}}</p>{{/empty(crumbs)}}
        <h1><bdi>{{pageTitle}}</bdi></h1>
        {{#lead}}<p class="lede">{{lead}}</p>{{/lead}}
        {{#done}}<p class="note" role="status">{{done}}</p>{{/done}}
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        {{>choices}}
        {{^empty(facts)}}<dl class="facts line">{{>facts}}</dl>{{/empty(facts)}}
        {{tools}}
        {{#sections}}
        <section aria-labelledby="{{id}}">
        <h2 id="{{id}}">{{sectionTitle}}</h2>
        {{^empty(hint)}}<p class="hint">{{hint}}</p>{{/empty(hint)}}
        {{#content}}{{content}}{{/content}}
        {{^content}}<p class="none">{{nothing}}</p>{{/content}}
        </section>
        {{/sections}}
        {{/main}}
        {{/layout}}
        """
}
