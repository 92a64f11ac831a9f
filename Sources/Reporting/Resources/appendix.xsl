<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.html from summary.xml: the pages that go into a plan.

  One file that needs nothing else: no script to be read, no address to be asked. Every word that
  is not a city's own comes from <labels> of the summary. Parameters are below; a city that wants
  more copies this file and changes it.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1" xmlns:svg="http://www.w3.org/2000/svg"
    exclude-result-prefixes="s svg">

<xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
<xsl:strip-space elements="*"/>

<!-- Parameters -->

<!-- Colours: of links and headings, and of six steps from dark to light. -->
<xsl:param name="accent" select="'#1b4f7a'"/>
<xsl:param name="color-1" select="'#173a5c'"/>
<xsl:param name="color-2" select="'#2f679b'"/>
<xsl:param name="color-3" select="'#5c93c4'"/>
<xsl:param name="color-4" select="'#93b9dc'"/>
<xsl:param name="color-5" select="'#c3d8ec'"/>
<xsl:param name="color-6" select="'#e7eff7'"/>
<!-- Names of fonts, as CSS has them; empty for those that suit the language. -->
<xsl:param name="font" select="''"/>
<!-- Kinds of charts: bars or none; stacked, bars or none; stacked or none. -->
<xsl:param name="chart-tally" select="'bars'"/>
<xsl:param name="chart-scale" select="'stacked'"/>
<xsl:param name="chart-cross" select="'stacked'"/>
<!-- Types of questions whose bars are sorted by size; tables keep the order of the definition. -->
<xsl:param name="sort" select="'multiple text rank'"/>
<!-- Decimals of shares; empty for those of the survey. -->
<xsl:param name="decimals" select="''"/>
<!-- The level of the title's heading: 1, or more where the page becomes a part of another. -->
<xsl:param name="heading-level" select="1"/>
<!-- Numbers of questions: given, none or sequence (1, 2, 3 behind number-prefix). -->
<xsl:param name="numbering" select="'given'"/>
<xsl:param name="number-prefix" select="''"/>
<!-- yes or no: cross-tabulations at all; all banners of a question in one table; counts at once. -->
<xsl:param name="crosses" select="'yes'"/>
<xsl:param name="joined" select="'yes'"/>
<xsl:param name="counts" select="'no'"/>
<!-- Statistics that cross-tabulations show. -->
<xsl:param name="statistics" select="'mean median'"/>
<!-- yes or no: the few lines of script that filter the contents and sort tables. -->
<xsl:param name="script" select="'yes'"/>

<!-- What is looked up -->

<!-- Cells and columns by their places: looked up at once, where a predicate would go over all. -->
<xsl:key name="cell" match="s:cell" use="concat(../../@id, '|', ../@kind, '|', ../@id, '|', count(preceding-sibling::s:cell) + 1)"/>
<xsl:key name="total" match="s:row/s:total" use="concat(../../@id, '|', ../@kind, '|', ../@id)"/>
<xsl:key name="column" match="s:column" use="concat(../@id, '|', count(preceding-sibling::s:column) + 1)"/>
<xsl:key name="label" match="/s:summary/s:labels/s:label" use="@key"/>
<xsl:key name="table" match="s:table" use="@id"/>
<xsl:key name="cross" match="s:table[@kind='cross']" use="@variable"/>

<xsl:variable name="summary" select="/s:summary"/>
<xsl:variable name="ja" select="$summary/@xml:lang = 'ja'"/>
<xsl:variable name="rules" select="$summary/s:rules"/>
<xsl:variable name="weighted" select="boolean($summary/s:weighting)"/>
<xsl:variable name="marks" select="$summary/s:tests/@marks"/>
<xsl:variable name="arrows" select="$marks = 'arrows' or $marks = 'both'"/>
<xsl:variable name="letters" select="$marks = 'letters' or $marks = 'both'"/>
<xsl:variable name="l-count" select="string(key('label','count'))"/>
<xsl:variable name="l-share" select="string(key('label','share'))"/>
<xsl:variable name="l-all" select="string(key('label','overall'))"/>
<xsl:variable name="l-base" select="string(key('label','base'))"/>
<xsl:variable name="total-first" select="$rules/@total-place = 'first' or not($rules/@total-place)"/>
<xsl:variable name="total-last" select="$rules/@total-place = 'last'"/>
<!-- Where the column for all holds the people of a banner, each banner has its own. -->
<xsl:variable name="own-totals" select="$rules/@total = 'columns'"/>
<!-- The shares that cross-tabulations show; lines say which where it is another than usual. -->
<xsl:variable name="percents" select="normalize-space(concat($rules/@percents, substring('column', 1, 6 * number(not($rules/@percents)))))"/>
<xsl:variable name="named" select="$percents != 'column'"/>
<!-- How far the bars of a cross-tabulation are apart. -->
<xsl:variable name="step-high" select="26"/>
<!-- Halves of a letter in a line of a chart's labels, of bars and of stacked bars: what a phone has
     room for. -->
<xsl:variable name="bar-label" select="21"/>
<xsl:variable name="stack-label" select="17"/>
<xsl:variable name="ascii"> !"#$%&amp;'()*+,-./0123456789:;&lt;=&gt;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~</xsl:variable>

<!-- The whole -->

<xsl:template match="/">
  <xsl:apply-templates select="s:summary"/>
</xsl:template>

<xsl:template match="s:summary">
  <html lang="{@xml:lang}">
    <head>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Shukei {@version}"/>
      <link rel="icon" href="data:,"/>
      <title><xsl:value-of select="s:title"/></title>
      <style><xsl:call-template name="css"/></style>
    </head>
    <body>
      <a class="skip" href="#main"><xsl:value-of select="key('label','skip')"/></a>
      <xsl:call-template name="patterns"/>
      <header>
        <xsl:call-template name="cover"/>
      </header>
      <xsl:call-template name="contents"/>
      <main id="main">
        <xsl:call-template name="reading"/>
        <xsl:apply-templates select="s:section"/>
        <xsl:apply-templates select="s:weighting"/>
        <xsl:if test="s:codeframe">
          <xsl:call-template name="codeframes"/>
        </xsl:if>
        <xsl:apply-templates select="s:quality"/>
      </main>
      <footer>
        <p><xsl:value-of select="s:title"/><xsl:if test="s:organization"> · <xsl:value-of select="s:organization"/></xsl:if></p>
      </footer>
      <xsl:if test="$script = 'yes'"><xsl:call-template name="script"/></xsl:if>
    </body>
  </html>
</xsl:template>

<!-- A heading so many levels below the title. -->
<xsl:template name="heading">
  <xsl:param name="below"/>
  <xsl:param name="class" select="''"/>
  <xsl:param name="content"/>
  <xsl:variable name="level">
    <xsl:choose>
      <xsl:when test="$heading-level + $below &gt; 6">6</xsl:when>
      <xsl:otherwise><xsl:value-of select="$heading-level + $below"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:element name="h{$level}">
    <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
    <xsl:copy-of select="$content"/>
  </xsl:element>
</xsl:template>

<!-- Cover, contents, how to read -->

<xsl:template name="cover">
  <div class="cover">
    <xsl:if test="s:organization"><p class="by"><xsl:value-of select="s:organization"/></p></xsl:if>
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="0"/>
      <xsl:with-param name="content"><xsl:value-of select="s:title"/></xsl:with-param>
    </xsl:call-template>
    <p class="kind"><xsl:value-of select="key('label','appendix')"/><xsl:if test="s:fieldwork/@era-year"> · <xsl:value-of select="s:fieldwork/@era-year"/></xsl:if></p>
    <dl class="key">
      <xsl:if test="s:population/@invited">
        <div><dt><xsl:value-of select="key('label','invited')"/></dt><dd><xsl:value-of select="format-number(s:population/@invited,'#,##0')"/></dd></div>
      </xsl:if>
      <div><dt><xsl:value-of select="key('label','valid-responses')"/></dt><dd><xsl:value-of select="format-number(s:rows/@tallied,'#,##0')"/></dd></div>
      <xsl:if test="s:rows/@response-rate">
        <div><dt><xsl:value-of select="key('label','response-rate')"/></dt><dd><xsl:value-of select="s:rows/@response-rate"/><small>%</small></dd></div>
      </xsl:if>
    </dl>
    <dl class="facts">
      <xsl:if test="s:fieldwork">
        <div><dt><xsl:value-of select="key('label','fieldwork')"/></dt><dd>
          <xsl:choose>
            <xsl:when test="s:fieldwork/@era"><xsl:value-of select="s:fieldwork/@era"/></xsl:when>
            <xsl:when test="s:fieldwork/@text"><xsl:value-of select="s:fieldwork/@text"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="concat(s:fieldwork/@from,' – ',s:fieldwork/@to)"/></xsl:otherwise>
          </xsl:choose>
        </dd></div>
      </xsl:if>
      <xsl:if test="s:population">
        <div><dt><xsl:value-of select="key('label','population')"/></dt><dd>
          <xsl:value-of select="s:population"/>
          <xsl:if test="s:population/@size">
            <xsl:if test="string(s:population) != ''"> · </xsl:if>
            <xsl:value-of select="concat('N = ',format-number(s:population/@size,'#,##0'))"/>
          </xsl:if>
        </dd></div>
      </xsl:if>
      <xsl:if test="s:method">
        <div><dt><xsl:value-of select="key('label','method')"/></dt><dd><xsl:value-of select="s:method"/></dd></div>
      </xsl:if>
    </dl>
  </div>
</xsl:template>

<xsl:template name="contents">
  <nav class="contents" id="contents">
    <xsl:attribute name="aria-label"><xsl:value-of select="key('label','contents')"/></xsl:attribute>
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','contents')"/></xsl:with-param>
    </xsl:call-template>
    <ol>
      <li><a href="#reading"><xsl:value-of select="key('label','how-to-read')"/></a></li>
      <xsl:for-each select="s:section">
        <li><a href="#s{position()}"><xsl:value-of select="@title"/></a>
          <ol>
            <xsl:for-each select="s:question">
              <li><a href="#q-{@id}"><span class="no"><xsl:call-template name="number"/></span><xsl:text> </xsl:text><span><xsl:value-of select="@title"/></span></a></li>
            </xsl:for-each>
          </ol>
        </li>
      </xsl:for-each>
      <xsl:if test="s:weighting"><li><a href="#weighting"><xsl:value-of select="key('label','weighting')"/></a></li></xsl:if>
      <xsl:if test="s:codeframe"><li><a href="#themes"><xsl:value-of select="key('label','themes')"/></a></li></xsl:if>
      <li><a href="#quality"><xsl:value-of select="key('label','data-quality')"/></a></li>
    </ol>
  </nav>
</xsl:template>

<xsl:template name="reading">
  <section id="reading" class="plain">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','how-to-read')"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="notes"/>
    <p class="toggle"><label><input type="checkbox" id="counts"><xsl:if test="$counts = 'yes'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><xsl:text> </xsl:text><xsl:value-of select="key('label','show-counts')"/></label></p>
    <xsl:apply-templates select="s:sampling-error"/>
  </section>
</xsl:template>

<xsl:template name="notes">
  <xsl:param name="notes" select="s:note"/>
  <xsl:if test="$notes">
    <ul class="notes">
      <xsl:for-each select="$notes"><li><xsl:value-of select="."/></li></xsl:for-each>
    </ul>
  </xsl:if>
</xsl:template>

<xsl:template match="s:sampling-error">
  <div class="box" tabindex="0" role="group">
    <xsl:attribute name="aria-label"><xsl:value-of select="key('label','sampling-error')"/></xsl:attribute>
    <table class="data">
      <caption><xsl:value-of select="key('label','sampling-error')"/></caption>
      <thead><tr>
        <th scope="col"><xsl:value-of select="key('label','group')"/></th>
        <th scope="col" class="num">n</th>
        <xsl:for-each select="s:line[1]/s:error">
          <th scope="col" class="num"><xsl:value-of select="@share"/>%<xsl:if test="@share != 50">/<xsl:value-of select="100 - @share"/>%</xsl:if></th>
        </xsl:for-each>
      </tr></thead>
      <tbody>
        <xsl:for-each select="s:line">
          <tr><th scope="row"><xsl:value-of select="@label"/></th>
            <td><xsl:value-of select="format-number(@respondents,'#,##0')"/></td>
            <xsl:for-each select="s:error"><td>±<xsl:value-of select="@margin"/></td></xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </div>
  <xsl:call-template name="notes"/>
</xsl:template>

<!-- Sections and questions -->

<xsl:template match="s:section">
  <section class="chapter" id="s{count(preceding-sibling::s:section) + 1}">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="@title"/></xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="s:note | s:heading | s:question"/>
  </section>
</xsl:template>

<xsl:template match="s:section/s:note"><p class="lead"><xsl:value-of select="."/></p></xsl:template>
<xsl:template match="s:section/s:heading"><p class="sub"><xsl:value-of select="."/></p></xsl:template>

<!-- The number of a question as pages print it. -->
<xsl:template name="number">
  <xsl:choose>
    <xsl:when test="$numbering = 'none'"/>
    <xsl:when test="$numbering = 'sequence'">
      <xsl:value-of select="concat($number-prefix, count(preceding::s:question) + 1)"/>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="concat($number-prefix, @number)"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Whether everyone is in one row of each table: then shares of a column add to 100 %. -->
<xsl:template name="is-single">
  <xsl:if test="@type = 'single' or @type = 'scale' or (@type = 'numeric' and s:bin) or (@type = 'grid' and @cells != 'multiple')">1</xsl:if>
</xsl:template>

<xsl:template match="s:question">
  <xsl:variable name="question" select="."/>
  <article class="question" id="q-{@id}">
    <div class="head">
      <xsl:call-template name="heading">
        <xsl:with-param name="below" select="2"/>
        <xsl:with-param name="content">
          <xsl:if test="$numbering != 'none'"><span class="no"><xsl:call-template name="number"/></span><xsl:text> </xsl:text></xsl:if>
          <span><xsl:value-of select="@title"/></span>
        </xsl:with-param>
      </xsl:call-template>
      <p class="meta">
        <xsl:if test="@remarks"><span><xsl:value-of select="@remarks"/></span></xsl:if>
        <span>n = <xsl:value-of select="format-number(s:table[@kind='tally'][1]/s:column/@base,'#,##0')"/></span>
      </p>
      <xsl:if test="s:text and s:text != @title"><p class="asked"><xsl:value-of select="s:text"/></p></xsl:if>
    </div>
    <xsl:choose>
      <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-tally"/></xsl:when>
      <xsl:when test="@type = 'rank'"><xsl:call-template name="rank-tally"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="tally"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="notes"/>
    <xsl:apply-templates select="s:quotes"/>
    <xsl:if test="$crosses = 'yes'">
      <xsl:for-each select="s:table[@kind='tally']">
        <xsl:variable name="variable" select="@variable"/>
        <xsl:for-each select="$question">
          <xsl:call-template name="crosses">
            <xsl:with-param name="tables" select="s:table[@kind='cross' and @variable = $variable]"/>
            <xsl:with-param name="name" select="s:table[@variable = $variable][1]/@title"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </article>
</xsl:template>

<!-- What people wrote, theme by theme. -->
<xsl:template match="s:quotes">
  <div class="quotes">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="3"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','quotes')"/></xsl:with-param>
    </xsl:call-template>
    <p class="lead"><xsl:value-of select="key('label','quotes-note')"/></p>
    <xsl:for-each select="s:theme">
      <div class="quoted">
        <p class="topic"><xsl:value-of select="@title"/> <span>n = <xsl:value-of select="format-number(@count,'#,##0')"/></span></p>
        <ul><xsl:for-each select="s:quote"><li><bdi><xsl:value-of select="."/></bdi></li></xsl:for-each></ul>
      </div>
    </xsl:for-each>
  </div>
</xsl:template>

<!-- Figures -->

<!-- The share of a cell as text; a share of few decimals is made of the counts once more, so that
     nothing is rounded twice. -->
<xsl:template name="share">
  <xsl:param name="kind" select="'column'"/>
  <xsl:variable name="given" select="@percent[$kind = 'column'] | @row-percent[$kind = 'row'] | @total-percent[$kind = 'total']"/>
  <xsl:choose>
    <xsl:when test="not($given) or $decimals = '' or $decimals = $rules/@decimals"><xsl:value-of select="$given"/></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="scale" select="number(concat('1', substring('000000', 1, $decimals)))"/>
      <xsl:variable name="a"><xsl:choose><xsl:when test="@weighted-count"><xsl:value-of select="@weighted-count"/></xsl:when><xsl:otherwise><xsl:value-of select="@count"/></xsl:otherwise></xsl:choose></xsl:variable>
      <xsl:variable name="b">
        <xsl:choose>
          <xsl:when test="$kind = 'row'"><xsl:choose><xsl:when test="@weighted-row-base"><xsl:value-of select="@weighted-row-base"/></xsl:when><xsl:otherwise><xsl:value-of select="@row-base"/></xsl:otherwise></xsl:choose></xsl:when>
          <xsl:when test="$kind = 'total'"><xsl:choose><xsl:when test="../s:total/@weighted-base"><xsl:value-of select="../s:total/@weighted-base"/></xsl:when><xsl:otherwise><xsl:value-of select="../s:total/@base"/></xsl:otherwise></xsl:choose></xsl:when>
          <xsl:when test="@weighted-base"><xsl:value-of select="@weighted-base"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@base"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="twice" select="2 * $a * 100 * $scale + $b"/>
      <xsl:variable name="whole" select="floor($twice div (2 * $b))"/>
      <xsl:variable name="even" select="$rules/@rounding = 'half-even' and $twice mod (2 * $b) = 0 and $whole mod 2 = 1"/>
      <xsl:value-of select="format-number(($whole - number($even)) div $scale, concat('0', substring('.000000', 1, number($decimals != 0) * ($decimals + 1))))"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- What a table prints for a cell: nothing given is a dash, an outsider of the base is blank. -->
<xsl:template name="share-text">
  <xsl:param name="kind" select="'column'"/>
  <xsl:choose>
    <xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when>
    <xsl:when test="not(@percent)"/>
    <xsl:when test="@count = 0"><xsl:text>-</xsl:text></xsl:when>
    <xsl:otherwise><xsl:call-template name="share"><xsl:with-param name="kind" select="$kind"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="row-label">
  <xsl:choose>
    <xsl:when test="@printed"><xsl:value-of select="@printed"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The tally of a question: table and chart -->

<xsl:template name="tally">
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <div class="pair">
    <div class="picture">
      <xsl:call-template name="tally-figure"><xsl:with-param name="table" select="$table"/></xsl:call-template>
      <xsl:if test="$table/s:row[@kind='statistic' and not(@hidden)]/s:cell/@value">
        <dl class="stats" data-table="{$table/@id}">
          <xsl:for-each select="$table/s:row[@kind='statistic' and not(@hidden)]">
            <div><dt><xsl:value-of select="@label"/></dt><dd data-row="{@id}"><xsl:value-of select="s:cell/@value"/></dd></div>
          </xsl:for-each>
        </dl>
      </xsl:if>
    </div>
    <div class="box" tabindex="0" role="group" aria-label="{@title}">
      <table class="data tally" data-table="{$table/@id}">
        <xsl:call-template name="tally-head"><xsl:with-param name="table" select="$table"/></xsl:call-template>
        <tbody>
          <xsl:for-each select="$table/s:row[not(@hidden) and @kind != 'statistic' and @kind != 'answered']">
            <xsl:call-template name="tally-row"/>
          </xsl:for-each>
        </tbody>
        <tfoot>
          <xsl:for-each select="$table/s:row[@kind='answered' and not(@hidden)]"><xsl:call-template name="tally-row"/></xsl:for-each>
          <tr class="base"><th scope="row"><xsl:value-of select="$l-base"/></th>
            <td data-figure="base"><xsl:value-of select="format-number($table/s:column/@base,'#,##0')"/></td>
            <xsl:if test="$table/s:column/@weighted-base"><td><xsl:value-of select="format-number($table/s:column/@weighted-base,'#,##0.0')"/></td></xsl:if>
            <td/>
            <xsl:if test="$table/s:row/s:cell/@low"><td/></xsl:if>
          </tr>
        </tfoot>
      </table>
    </div>
  </div>
</xsl:template>

<xsl:template name="tally-head">
  <xsl:param name="table"/>
  <caption class="hide"><xsl:value-of select="@title"/></caption>
  <thead><tr>
    <th scope="col"><xsl:value-of select="key('label','category')"/></th>
    <th scope="col" class="num"><xsl:value-of select="$l-count"/></th>
    <xsl:if test="$table/s:column/@weighted-base"><th scope="col" class="num"><xsl:value-of select="key('label','weighted-count')"/></th></xsl:if>
    <th scope="col" class="num"><xsl:value-of select="$l-share"/> (%)</th>
    <xsl:if test="$table/s:row/s:cell/@low"><th scope="col" class="num"><xsl:value-of select="key('label','interval')"/></th></xsl:if>
  </tr></thead>
</xsl:template>

<xsl:template name="tally-row">
  <tr data-row="{@id}">
    <xsl:attribute name="class"><xsl:value-of select="@kind"/></xsl:attribute>
    <th scope="row"><xsl:call-template name="row-label"/></th>
    <td data-figure="count"><xsl:value-of select="format-number(s:cell/@count,'#,##0')"/></td>
    <xsl:if test="../s:column/@weighted-base"><td class="soft"><xsl:value-of select="format-number(s:cell/@weighted-count,'#,##0.0')"/></td></xsl:if>
    <td data-figure="percent"><xsl:for-each select="s:cell"><xsl:call-template name="share-text"/></xsl:for-each></td>
    <xsl:if test="../s:row/s:cell/@low"><td class="soft"><xsl:if test="s:cell/@low"><xsl:value-of select="concat(s:cell/@low,'–',s:cell/@high)"/></xsl:if></td></xsl:if>
  </tr>
</xsl:template>

<!-- Lines of a grid: items as rows, choices as columns. -->
<xsl:template name="grid-tally">
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:call-template name="grid-figure"/>
  <div class="box" tabindex="0" role="group" aria-label="{@title}">
    <table>
      <xsl:call-template name="width-class"><xsl:with-param name="count" select="count($tables[1]/s:row[not(@hidden)])"/></xsl:call-template>
      <caption class="hide"><xsl:value-of select="@title"/></caption>
      <thead><tr>
        <th scope="col"><xsl:value-of select="key('label','item')"/></th>
        <th scope="col" class="num">n</th>
        <xsl:for-each select="$tables[1]/s:row[not(@hidden)]">
          <th scope="col"><xsl:attribute name="class">num <xsl:value-of select="@kind"/></xsl:attribute><xsl:call-template name="row-label"/></th>
        </xsl:for-each>
      </tr></thead>
      <tbody>
        <xsl:for-each select="$tables">
          <tr data-table="{@id}">
            <th scope="row"><xsl:value-of select="@title"/></th>
            <td class="n" data-figure="base"><xsl:value-of select="format-number(s:column/@base,'#,##0')"/></td>
            <xsl:for-each select="s:row[not(@hidden)]">
              <xsl:call-template name="cell"><xsl:with-param name="cell" select="s:cell"/></xsl:call-template>
            </xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </div>
</xsl:template>

<!-- Items of a ranking: how often first, how often among the first, mean place. -->
<xsl:template name="rank-tally">
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="first" select="$table/s:row[@kind='category'][1]"/>
  <xsl:variable name="item" select="s:category[@code = $first/@id]"/>
  <div class="pair">
    <xsl:call-template name="tally-figure"><xsl:with-param name="table" select="$table"/></xsl:call-template>
    <div class="box" tabindex="0" role="group" aria-label="{@title}">
      <table class="data tally" data-table="{$table/@id}">
        <caption class="hide"><xsl:value-of select="@title"/></caption>
        <thead><tr>
          <th scope="col"><xsl:value-of select="key('label','item')"/></th>
          <xsl:for-each select="$table/s:row[(@kind='category' and @id = $first/@id) or (@kind='within' and substring-after(@id,':') = $first/@id)]">
            <xsl:variable name="what" select="translate(substring-after(@label, $item),'（）()','')"/>
            <th scope="col" class="num"><xsl:value-of select="normalize-space($what)"/></th>
            <th scope="col" class="num">%</th>
          </xsl:for-each>
          <xsl:if test="$table/s:row[@kind='mean-rank']"><th scope="col" class="num"><xsl:value-of select="key('label','mean-rank')"/></th></xsl:if>
        </tr></thead>
        <tbody>
          <xsl:for-each select="s:category">
            <xsl:variable name="code" select="@code"/>
            <tr>
              <th scope="row"><xsl:value-of select="."/></th>
              <xsl:for-each select="$table/s:row[(@kind='category' and @id = $code) or (@kind='within' and substring-after(@id,':') = $code)]">
                <td data-row="{@id}" data-figure="count"><xsl:value-of select="format-number(s:cell/@count,'#,##0')"/></td>
                <td data-row="{@id}" data-figure="percent"><xsl:for-each select="s:cell"><xsl:call-template name="share-text"/></xsl:for-each></td>
              </xsl:for-each>
              <xsl:for-each select="$table/s:row[@kind='mean-rank' and substring-after(@id,':') = $code]">
                <td data-row="{@id}" data-figure="value"><xsl:value-of select="s:cell/@value"/></td>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
        <tfoot>
          <xsl:for-each select="$table/s:row[@kind='state' and not(@hidden)]">
            <tr class="state"><th scope="row"><xsl:call-template name="row-label"/></th>
              <td data-row="{@id}" data-figure="count"><xsl:value-of select="format-number(s:cell/@count,'#,##0')"/></td>
              <td data-row="{@id}" data-figure="percent"><xsl:for-each select="s:cell"><xsl:call-template name="share-text"/></xsl:for-each></td>
              <td colspan="3"/></tr>
          </xsl:for-each>
        </tfoot>
      </table>
    </div>
  </div>
</xsl:template>

<!-- The class of a table by the number of its columns: print makes room for wide ones. -->
<xsl:template name="width-class">
  <xsl:param name="count"/>
  <xsl:param name="also" select="''"/>
  <xsl:attribute name="class">
    <xsl:text>data matrix </xsl:text><xsl:value-of select="$also"/>
    <xsl:choose>
      <xsl:when test="$count &gt; 16"> widest</xsl:when>
      <xsl:when test="$count &gt; 10"> wide</xsl:when>
    </xsl:choose>
    <xsl:if test="$arrows"> marked</xsl:if>
  </xsl:attribute>
  <xsl:attribute name="style">--k:<xsl:value-of select="$count"/></xsl:attribute>
</xsl:template>

<!-- A cell of a matrix; the context is its row in the summary. Marks, counts and statistics stand in
     the first of a group's lines. -->
<xsl:template name="cell">
  <xsl:param name="cell"/>
  <xsl:param name="line" select="'column'"/>
  <xsl:param name="first" select="true()"/>
  <td data-row="{@id}">
    <xsl:if test="$line != 'column'"><xsl:attribute name="data-figure"><xsl:value-of select="concat($line, '-percent')"/></xsl:attribute></xsl:if>
    <xsl:if test="@kind != 'category'"><xsl:attribute name="class"><xsl:value-of select="@kind"/></xsl:attribute></xsl:if>
    <xsl:if test="$cell/@percent and @kind = 'category' and $line = 'column'"><xsl:attribute name="style">--p:<xsl:value-of select="$cell/@percent"/></xsl:attribute></xsl:if>
    <xsl:for-each select="$cell[$first or not(@value)]">
      <xsl:call-template name="share-text"><xsl:with-param name="kind" select="$line"/></xsl:call-template>
      <xsl:if test="$first">
        <xsl:if test="$arrows and @direction = 'higher'"><b class="up"><xsl:value-of select="key('label','higher-mark')"/></b></xsl:if>
        <xsl:if test="$arrows and @direction = 'lower'"><b class="down"><xsl:value-of select="key('label','lower-mark')"/></b></xsl:if>
        <xsl:if test="$letters and @higher-than"><i><xsl:value-of select="translate(@higher-than,' ','')"/></i></xsl:if>
        <xsl:if test="not(@value)"><small><xsl:value-of select="@count"/></small></xsl:if>
      </xsl:if>
    </xsl:for-each>
  </td>
</xsl:template>

<!-- Cross-tabulations: groups of people as rows, choices as columns -->

<xsl:template name="crosses">
  <xsl:param name="tables"/>
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="not($tables)"/>
    <xsl:when test="$joined = 'yes'">
      <xsl:call-template name="cross">
        <xsl:with-param name="tables" select="$tables"/>
        <xsl:with-param name="name" select="$name"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="question" select="."/>
      <xsl:for-each select="$tables">
        <xsl:variable name="one" select="."/>
        <xsl:for-each select="$question">
          <xsl:call-template name="cross">
            <xsl:with-param name="tables" select="$one"/>
            <xsl:with-param name="name" select="$name"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- One table of all banners given; the rows shown are those of the first, so that all sections
     have the same columns. -->
<xsl:template name="cross">
  <xsl:param name="tables"/>
  <xsl:param name="name"/>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="rows" select="$first/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="single"><xsl:call-template name="is-single"/></xsl:variable>
  <xsl:variable name="caption">
    <xsl:value-of select="key('label','cross-tabulations')"/>
    <xsl:if test="@type = 'grid'">
      <xsl:choose><xsl:when test="$ja">：</xsl:when><xsl:otherwise>: </xsl:otherwise></xsl:choose>
      <xsl:value-of select="$name"/>
    </xsl:if>
    <xsl:choose><xsl:when test="$ja">（</xsl:when><xsl:otherwise> (</xsl:otherwise></xsl:choose>
    <xsl:for-each select="$tables">
      <xsl:if test="position() != 1"><xsl:choose><xsl:when test="$ja">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if>
      <xsl:call-template name="banner-title"/>
    </xsl:for-each>
    <xsl:choose><xsl:when test="$ja">）</xsl:when><xsl:otherwise>)</xsl:otherwise></xsl:choose>
  </xsl:variable>
  <div class="cross">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="3"/>
      <xsl:with-param name="content"><xsl:value-of select="$caption"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$single = 1 and $chart-cross = 'stacked'">
      <xsl:call-template name="cross-figure">
        <xsl:with-param name="tables" select="$tables"/>
        <xsl:with-param name="name" select="$caption"/>
      </xsl:call-template>
    </xsl:if>
    <div class="box" tabindex="0" role="group" aria-label="{$caption}">
      <table>
        <xsl:call-template name="width-class">
          <xsl:with-param name="count" select="count($rows)"/>
          <xsl:with-param name="also"><xsl:if test="$single != 1">bars</xsl:if></xsl:with-param>
        </xsl:call-template>
        <caption class="hide"><xsl:value-of select="concat(@title,' ',$caption)"/></caption>
        <xsl:call-template name="cross-head"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
        <xsl:if test="$total-first and not($own-totals)">
          <tbody class="all"><xsl:for-each select="$first"><xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:for-each></tbody>
        </xsl:if>
        <xsl:for-each select="$tables">
          <xsl:call-template name="cross-section"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
        </xsl:for-each>
        <xsl:if test="$total-last and not($own-totals)">
          <tbody class="all"><xsl:for-each select="$first"><xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:for-each></tbody>
        </xsl:if>
      </table>
    </div>
    <xsl:variable name="notes" select="$tables/s:note"/>
    <xsl:if test="$notes">
      <ul class="notes">
        <xsl:for-each select="$tables">
          <xsl:variable name="place" select="position()"/>
          <xsl:for-each select="s:note">
            <xsl:variable name="text" select="string(.)"/>
            <xsl:if test="not($tables[position() &lt; $place]/s:note[. = $text])"><li><xsl:value-of select="$text"/></li></xsl:if>
          </xsl:for-each>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </div>
</xsl:template>

<xsl:template name="banner-title">
  <xsl:for-each select="s:banner/s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each>
</xsl:template>

<xsl:template name="cross-head">
  <xsl:param name="rows"/>
  <thead><tr>
    <th scope="col"><xsl:value-of select="key('label','group')"/></th>
    <xsl:if test="$named"><th scope="col" class="shown"><xsl:value-of select="key('label','shown')"/></th></xsl:if>
    <th scope="col" class="num nth">n</th>
    <xsl:for-each select="$rows">
      <th scope="col"><xsl:attribute name="class">num <xsl:value-of select="@kind"/><xsl:if test="string-length(@label) &gt; 40"> long</xsl:if></xsl:attribute><xsl:call-template name="row-label"/></th>
    </xsl:for-each>
  </tr></thead>
</xsl:template>

<!-- One banner: its title on a line, then its groups. -->
<xsl:template name="cross-section">
  <xsl:param name="rows"/>
  <xsl:variable name="table" select="."/>
  <tbody>
    <tr class="banner"><th scope="rowgroup"><xsl:call-template name="banner-title"/></th><td colspan="{count($rows) + 1 + number($named)}"/></tr>
    <xsl:if test="$total-first and $own-totals"><xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:if>
    <xsl:for-each select="s:column">
      <xsl:variable name="place" select="position()"/>
      <xsl:if test="not(@left-out)">
        <xsl:for-each select="$table"><xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="place" select="$place"/></xsl:call-template></xsl:for-each>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="$total-last and $own-totals"><xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:if>
  </tbody>
</xsl:template>

<!-- The lines of one group, one for each share that the survey asks for; the context is the table, no
     place is the column for all. -->
<xsl:template name="cross-lines">
  <xsl:param name="rows"/>
  <xsl:param name="place" select="0"/>
  <xsl:param name="lines" select="$percents"/>
  <xsl:param name="first" select="true()"/>
  <xsl:variable name="table" select="."/>
  <xsl:variable name="line" select="substring-before(concat($lines, ' '), ' ')"/>
  <xsl:variable name="rest" select="substring-after($lines, ' ')"/>
  <xsl:variable name="table-id" select="@id"/>
  <xsl:variable name="people" select="s:total[$place = 0] | key('column', concat(@id, '|', $place))"/>
  <tr data-table="{@id}" data-column="{$people/@id}">
    <xsl:if test="not($first)"><xsl:attribute name="class">also</xsl:attribute></xsl:if>
    <xsl:if test="$first">
      <th scope="row">
        <xsl:if test="contains($lines, ' ')"><xsl:attribute name="rowspan"><xsl:value-of select="string-length($lines) - string-length(translate($lines, ' ', '')) + 1"/></xsl:attribute></xsl:if>
        <xsl:choose><xsl:when test="$place = 0"><xsl:value-of select="$l-all"/></xsl:when><xsl:otherwise><xsl:for-each select="$people"><xsl:call-template name="column-label"/></xsl:for-each></xsl:otherwise></xsl:choose>
      </th>
    </xsl:if>
    <xsl:if test="$named"><td class="text soft"><xsl:value-of select="key('label', concat('percent-', $line))"/></td></xsl:if>
    <td class="n"><xsl:if test="$first"><xsl:attribute name="data-figure">base</xsl:attribute><xsl:value-of select="format-number($people/@base,'#,##0')"/></xsl:if></td>
    <xsl:for-each select="$rows">
      <xsl:variable name="which" select="concat($table-id, '|', @kind, '|', @id)"/>
      <xsl:call-template name="cell">
        <xsl:with-param name="cell" select="key('total', $which)[$place = 0] | key('cell', concat($which, '|', $place))"/>
        <xsl:with-param name="line" select="$line"/>
        <xsl:with-param name="first" select="$first"/>
      </xsl:call-template>
    </xsl:for-each>
  </tr>
  <xsl:if test="$rest != ''">
    <xsl:call-template name="cross-lines"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="place" select="$place"/><xsl:with-param name="lines" select="$rest"/><xsl:with-param name="first" select="false()"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- 男性 › 18～29歳 A * -->
<xsl:template name="column-label">
  <xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each>
  <xsl:if test="$letters and @letter"><xsl:text> </xsl:text><i class="letter"><xsl:value-of select="@letter"/></i></xsl:if>
  <xsl:if test="@small"><xsl:text> </xsl:text><span class="small-base"><xsl:value-of select="key('label','small-base-mark')"/></span></xsl:if>
</xsl:template>

<!-- Charts. Places across are percentages, so that a chart fits any width and its letters keep
     their size; bars of one chart are as far apart as its longest label needs. -->

<!-- The width of a text in halves of a letter's height, as far as one can tell without a font. -->
<xsl:template name="text-width">
  <xsl:param name="text" select="."/>
  <xsl:variable name="wide" select="string-length(translate($text, $ascii, ''))"/>
  <xsl:value-of select="2 * $wide + 1.06 * (string-length($text) - $wide)"/>
</xsl:template>

<!-- A text as lines of at most `width`, the last one ending in … where more would follow. -->
<xsl:template name="wrap">
  <xsl:param name="text"/>
  <xsl:param name="width"/>
  <xsl:param name="lines"/>
  <xsl:variable name="all"><xsl:call-template name="text-width"><xsl:with-param name="text" select="$text"/></xsl:call-template></xsl:variable>
  <xsl:choose>
    <xsl:when test="$all &lt;= $width"><xsl:value-of select="$text"/></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="even" select="$all div ceiling($all div $width) + 2"/>
      <xsl:variable name="most">
        <xsl:choose>
          <xsl:when test="$lines = 1"><xsl:value-of select="$width - 1"/></xsl:when>
          <xsl:when test="$even &lt; $width"><xsl:value-of select="$even"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$width"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="fit">
        <xsl:call-template name="fit">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="width" select="$most"/>
          <xsl:with-param name="count" select="floor($most div 2.2)"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="$lines = 1"><xsl:value-of select="concat(substring($text, 1, $fit - 1), '…')"/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="cut">
            <xsl:call-template name="cut"><xsl:with-param name="text" select="$text"/><xsl:with-param name="count" select="$fit"/></xsl:call-template>
          </xsl:variable>
          <xsl:value-of select="concat(substring($text, 1, $cut), '&#10;')"/>
          <xsl:call-template name="wrap">
            <xsl:with-param name="text" select="normalize-space(substring($text, $cut + 1))"/>
            <xsl:with-param name="width" select="$width"/>
            <xsl:with-param name="lines" select="$lines - 1"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- How many letters fit, from a number that is known to. -->
<xsl:template name="fit">
  <xsl:param name="text"/>
  <xsl:param name="width"/>
  <xsl:param name="count"/>
  <xsl:variable name="next"><xsl:call-template name="text-width"><xsl:with-param name="text" select="substring($text, 1, $count + 1)"/></xsl:call-template></xsl:variable>
  <xsl:choose>
    <xsl:when test="$next &gt; $width or $count &gt;= string-length($text)"><xsl:value-of select="$count"/></xsl:when>
    <xsl:otherwise>
      <xsl:call-template name="fit">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="width" select="$width"/>
        <xsl:with-param name="count" select="$count + 1"/>
      </xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Where to break a line of so many letters: between words, never before a closing mark. -->
<xsl:template name="cut">
  <xsl:param name="text"/>
  <xsl:param name="count"/>
  <xsl:variable name="line" select="substring($text, 1, $count)"/>
  <xsl:variable name="last" select="substring($line, $count, 1)"/>
  <xsl:variable name="next" select="substring($text, $count + 1, 1)"/>
  <xsl:choose>
    <xsl:when test="contains('、。，．）」』】！？ー・〜～', $next)"><xsl:value-of select="$count - 1"/></xsl:when>
    <xsl:when test="$next = ' ' or $last = ' ' or not(contains($ascii, $next)) or not(contains($ascii, $last)) or not(contains($line, ' '))"><xsl:value-of select="$count"/></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="word"><xsl:call-template name="last-word"><xsl:with-param name="text" select="$line"/></xsl:call-template></xsl:variable>
      <xsl:value-of select="$count - string-length($word)"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="last-word">
  <xsl:param name="text"/>
  <xsl:choose>
    <xsl:when test="contains($text, ' ')">
      <xsl:call-template name="last-word"><xsl:with-param name="text" select="substring-after($text, ' ')"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Lines of a label, right-set against x and centred on y. -->
<xsl:template name="label-text">
  <xsl:param name="text"/>
  <xsl:param name="x"/>
  <xsl:param name="y"/>
  <xsl:param name="width"/>
  <xsl:param name="lines" select="3"/>
  <xsl:param name="leading" select="14"/>
  <xsl:variable name="wrapped">
    <xsl:call-template name="wrap">
      <xsl:with-param name="text" select="normalize-space($text)"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="lines" select="$lines"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="breaks" select="string-length($wrapped) - string-length(translate($wrapped, '&#10;', ''))"/>
  <text xmlns="http://www.w3.org/2000/svg" x="{$x}" y="{$y + 4 - $breaks * $leading div 2}" text-anchor="end" class="lb">
    <xsl:choose>
      <xsl:when test="$breaks = 0"><xsl:value-of select="$wrapped"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="tspans">
          <xsl:with-param name="text" select="$wrapped"/>
          <xsl:with-param name="x" select="$x"/>
          <xsl:with-param name="dy" select="0"/>
          <xsl:with-param name="leading" select="$leading"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </text>
</xsl:template>

<xsl:template name="tspans">
  <xsl:param name="text"/>
  <xsl:param name="x"/>
  <xsl:param name="dy"/>
  <xsl:param name="leading"/>
  <tspan xmlns="http://www.w3.org/2000/svg" x="{$x}" dy="{$dy}"><xsl:value-of select="substring-before(concat($text, '&#10;'), '&#10;')"/></tspan>
  <xsl:if test="contains($text, '&#10;')">
    <xsl:call-template name="tspans">
      <xsl:with-param name="text" select="substring-after($text, '&#10;')"/>
      <xsl:with-param name="x" select="$x"/>
      <xsl:with-param name="dy" select="$leading"/>
      <xsl:with-param name="leading" select="$leading"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- The chart of a tally, by the type of its question. -->
<xsl:template name="tally-figure">
  <xsl:param name="table"/>
  <xsl:choose>
    <xsl:when test="@type = 'scale' and $chart-scale = 'stacked'">
      <xsl:call-template name="stacked-figure">
        <xsl:with-param name="tables" select="$table"/>
        <xsl:with-param name="id" select="concat('c-', @id)"/>
        <xsl:with-param name="name" select="@title"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:when test="(@type = 'scale' and $chart-scale = 'none') or (@type != 'scale' and $chart-tally = 'none')"/>
    <xsl:otherwise>
      <xsl:call-template name="bars-figure"><xsl:with-param name="table" select="$table"/></xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="grid-figure">
  <xsl:if test="@cells != 'multiple' and $chart-scale != 'none'">
    <xsl:call-template name="stacked-figure">
      <xsl:with-param name="tables" select="s:table[@kind='tally']"/>
      <xsl:with-param name="id" select="concat('c-', @id)"/>
      <xsl:with-param name="name" select="@title"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- A chart on the page: the choices that its colours stand for, the picture, a caption. A picture
     in a file of its own takes its title and base from here, too. -->
<xsl:template name="chart">
  <xsl:param name="id"/>
  <xsl:param name="title"/>
  <xsl:param name="base" select="''"/>
  <xsl:param name="rows" select="/.."/>
  <xsl:param name="height"/>
  <xsl:param name="picture"/>
  <xsl:param name="caption" select="''"/>
  <figure class="chart">
    <xsl:if test="$rows"><xsl:call-template name="legend"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:if>
    <xsl:copy-of select="$picture"/>
    <xsl:if test="string($caption) != ''"><figcaption><xsl:value-of select="$caption"/></figcaption></xsl:if>
  </figure>
</xsl:template>

<!-- Bars: one a choice; of a ranking, how often an item is among the first. -->
<xsl:template name="bars-figure">
  <xsl:param name="table"/>
  <xsl:variable name="question" select="."/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="rows" select="$table/s:row[not(@hidden)][@kind = $kind or (@kind = 'state' and s:cell/@percent)]"/>
  <!-- Themes within themes stay below what they are a part of. -->
  <xsl:variable name="sorted" select="number(contains($sort, @type) and not($rows/@level))"/>
  <xsl:variable name="longest">
    <xsl:for-each select="$rows">
      <xsl:sort select="string-length(@label)" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:call-template name="text-width"><xsl:with-param name="text" select="@label"/></xsl:call-template></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="high">
    <xsl:for-each select="$rows">
      <xsl:sort select="s:cell/@percent" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="s:cell/@percent"/></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="top">
    <xsl:choose>
      <xsl:when test="$high &gt; 70">100</xsl:when><xsl:when test="$high &gt; 45">70</xsl:when>
      <xsl:when test="$high &gt; 25">45</xsl:when><xsl:otherwise>25</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="edge"><xsl:choose><xsl:when test="$longest &gt; 13">38</xsl:when><xsl:otherwise>24</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="step">
    <xsl:choose><xsl:when test="$longest &gt; 40">50</xsl:when><xsl:when test="$longest &gt; 20">36</xsl:when><xsl:otherwise>27</xsl:otherwise></xsl:choose>
  </xsl:variable>
  <xsl:if test="$rows">
    <xsl:call-template name="chart">
      <xsl:with-param name="id" select="@id"/>
      <xsl:with-param name="title" select="@title"/>
      <xsl:with-param name="base" select="$table/s:column/@base"/>
      <xsl:with-param name="height" select="count($rows) * $step + 6"/>
      <xsl:with-param name="caption">
        <xsl:if test="$kind = 'within'"><xsl:value-of select="normalize-space(translate(substring-after($rows[1]/@label, $question/s:category[@code = substring-after($rows[1]/@id, ':')]),'（）()',''))"/> (%)</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="picture">
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="{count($rows) * $step + 6}" aria-labelledby="c-{@id}-t c-{@id}-d">
        <title id="c-{@id}-t"><xsl:value-of select="concat(@title, ' ', key('label','bar-chart'))"/></title>
        <desc id="c-{@id}-d">
          <xsl:for-each select="$rows"><xsl:if test="position() != 1">, </xsl:if><xsl:value-of select="concat(@label, ' ', s:cell/@percent, '%')"/></xsl:for-each>
        </desc>
        <xsl:for-each select="$rows">
          <xsl:sort select="number(@kind = 'state' or contains($question/s:category[@code = current()/@id]/@exclusive,'true'))" data-type="number"/>
          <xsl:sort select="$sorted * number(boolean($question/s:category[@code = current()/@id]/@other))" data-type="number"/>
          <xsl:sort select="$sorted * number(concat('0', s:cell/@percent))" data-type="number" order="descending"/>
          <xsl:variable name="y" select="(position() - 0.5) * $step + 3"/>
          <xsl:variable name="label">
            <xsl:choose>
              <xsl:when test="$kind = 'within' and @kind = 'within'"><xsl:value-of select="$question/s:category[@code = substring-after(current()/@id, ':')]"/></xsl:when>
              <xsl:otherwise><xsl:if test="@level">– </xsl:if><xsl:value-of select="@label"/></xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:variable name="aside" select="@kind = 'state'"/>
          <xsl:variable name="half" select="8 - 3 * number(boolean(@level))"/>
          <g>
            <xsl:call-template name="label-text">
              <xsl:with-param name="text" select="$label"/>
              <xsl:with-param name="x" select="concat($edge,'%')"/>
              <xsl:with-param name="y" select="$y"/>
              <xsl:with-param name="width" select="$bar-label"/>
            </xsl:call-template>
            <xsl:variable name="long" select="number(concat('0', s:cell/@percent)) div $top * (88 - $edge - 2)"/>
            <xsl:if test="s:cell/@count &gt; 0">
              <rect x="{$edge + 2}%" y="{$y - $half}" width="{format-number($long,'0.##')}%" height="{2 * $half}">
                <xsl:attribute name="class"><xsl:choose><xsl:when test="$aside">fs</xsl:when><xsl:otherwise>bar</xsl:otherwise></xsl:choose></xsl:attribute>
              </rect>
              <xsl:if test="$aside"><rect x="{$edge + 2}%" y="{$y - 8}" width="{format-number($long,'0.##')}%" height="16" fill="url(#hatch)"/></xsl:if>
            </xsl:if>
            <text x="{format-number($edge + $long + 3.2,'0.##')}%" y="{$y + 4}" class="val">
              <xsl:for-each select="s:cell"><xsl:call-template name="share-text"/></xsl:for-each>
            </text>
          </g>
        </xsl:for-each>
        <line x1="{$edge + 2}%" x2="{$edge + 2}%" y1="2" y2="{count($rows) * $step + 4}" class="axis"/>
      </svg>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- The step of colour of a choice: few choices take steps far apart, more than six take hatches. -->
<xsl:template name="step">
  <xsl:param name="place"/>
  <xsl:param name="count"/>
  <xsl:choose>
    <xsl:when test="$count = 1">2</xsl:when>
    <xsl:when test="$count = 2"><xsl:value-of select="substring('14', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 3"><xsl:value-of select="substring('135', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 4"><xsl:value-of select="substring('1246', $place, 1)"/></xsl:when>
    <xsl:when test="$count = 5"><xsl:value-of select="substring('12346', $place, 1)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="($place - 1) mod 6 + 1"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="legend">
  <xsl:param name="rows"/>
  <xsl:variable name="count" select="count($rows[@kind = 'category'])"/>
  <ul class="legend" aria-hidden="true">
    <xsl:for-each select="$rows">
      <xsl:variable name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$count"/></xsl:call-template></xsl:variable>
      <li>
        <svg xmlns="http://www.w3.org/2000/svg" width="13" height="13">
          <rect width="13" height="13">
            <xsl:attribute name="class"><xsl:choose><xsl:when test="@kind = 'state'">fs</xsl:when><xsl:otherwise>f<xsl:value-of select="$step"/></xsl:otherwise></xsl:choose></xsl:attribute>
          </rect>
          <xsl:if test="@kind = 'state'"><rect width="13" height="13" fill="url(#hatch)"/></xsl:if>
          <xsl:if test="@kind != 'state' and position() &gt; 6"><rect width="13" height="13" fill="url(#lines)"/></xsl:if>
        </svg>
        <span><xsl:value-of select="@label"/></span>
      </li>
    </xsl:for-each>
  </ul>
</xsl:template>

<!-- One stacked bar for each tally: a scale, or the lines of a grid. -->
<xsl:template name="stacked-figure">
  <xsl:param name="tables"/>
  <xsl:param name="id"/>
  <xsl:param name="name"/>
  <xsl:variable name="rows" select="$tables[1]/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="one" select="count($tables) = 1"/>
  <xsl:variable name="edge"><xsl:call-template name="edge"><xsl:with-param name="labels" select="$tables/@title"/></xsl:call-template></xsl:variable>
  <xsl:variable name="step" select="30 + 14 * number($one)"/>
  <xsl:call-template name="chart">
    <xsl:with-param name="id" select="substring-after($id, '-')"/>
    <xsl:with-param name="title" select="$name"/>
    <xsl:with-param name="base"><xsl:if test="$one"><xsl:value-of select="$tables/s:column/@base"/></xsl:if></xsl:with-param>
    <xsl:with-param name="rows" select="$rows"/>
    <xsl:with-param name="height" select="count($tables) * $step + 20 * number(not($one))"/>
    <xsl:with-param name="picture">
    <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="{count($tables) * $step + 20 * number(not($one))}" aria-labelledby="{$id}-t {$id}-d">
      <title id="{$id}-t"><xsl:value-of select="concat($name, ' ', key('label','stacked-chart'))"/></title>
      <desc id="{$id}-d"><xsl:value-of select="key('label','chart-table')"/></desc>
      <xsl:if test="not($one)"><text x="100%" y="12" text-anchor="end" class="nn">n</text></xsl:if>
      <xsl:for-each select="$tables">
        <xsl:variable name="y" select="(position() - 0.5) * $step + 18 * number(not($one))"/>
        <xsl:if test="not($one)">
          <xsl:call-template name="label-text">
            <xsl:with-param name="text" select="@title"/>
            <xsl:with-param name="x" select="concat($edge - 2,'%')"/>
            <xsl:with-param name="y" select="$y"/>
            <xsl:with-param name="width" select="$stack-label"/>
            <xsl:with-param name="lines" select="2"/>
            <xsl:with-param name="leading" select="13"/>
          </xsl:call-template>
          <text x="100%" y="{$y + 4}" text-anchor="end" class="nn"><xsl:value-of select="format-number(s:column/@base,'#,##0')"/></text>
        </xsl:if>
        <xsl:call-template name="segments">
          <xsl:with-param name="table" select="."/>
          <xsl:with-param name="rows" select="$rows"/>
          <xsl:with-param name="place" select="1"/>
          <xsl:with-param name="left" select="$edge * number(not($one))"/>
          <xsl:with-param name="wide" select="(92 - $edge) * number(not($one)) + 100 * number($one)"/>
          <xsl:with-param name="y" select="$y - 11 - 5 * number($one)"/>
          <xsl:with-param name="high" select="22 + 10 * number($one)"/>
        </xsl:call-template>
      </xsl:for-each>
    </svg>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<!-- One stacked bar for everyone and for each group of each banner; a picture for each banner, so
     that print can break between them. -->
<xsl:template name="cross-figure">
  <xsl:param name="tables"/>
  <xsl:param name="name"/>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="question" select="."/>
  <xsl:variable name="rows" select="$first/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and (s:cell/@percent or s:total/@percent))]"/>
  <xsl:variable name="edge">
    <xsl:choose>
      <xsl:when test="$tables/s:banner/s:level[2]">32</xsl:when>
      <xsl:otherwise><xsl:call-template name="edge"><xsl:with-param name="labels" select="$tables/s:column/s:heading/@label"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <figure class="chart across">
    <xsl:call-template name="legend"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
    <xsl:for-each select="$tables">
      <xsl:call-template name="banner-picture">
        <xsl:with-param name="title" select="$question/@title"/>
        <xsl:with-param name="rows" select="$rows"/>
        <xsl:with-param name="edge" select="$edge"/>
        <xsl:with-param name="total" select="position() = 1 and ($rules/@total-place != 'none' or not($rules/@total-place))"/>
      </xsl:call-template>
    </xsl:for-each>
  </figure>
</xsl:template>

<xsl:template name="banner-picture">
  <xsl:param name="title"/>
  <xsl:param name="rows"/>
  <xsl:param name="edge"/>
  <xsl:param name="total"/>
  <xsl:variable name="table" select="."/>
  <xsl:variable name="id" select="concat('x-', translate(@id, '/&gt; ', '--'))"/>
  <xsl:variable name="above" select="(18 + $step-high) * number($total)"/>
  <xsl:variable name="banner"><xsl:call-template name="banner-title"/></xsl:variable>
  <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="{count(s:column[not(@left-out)]) * $step-high + 22 + $above}" aria-labelledby="{$id}-t {$id}-d">
    <title id="{$id}-t"><xsl:value-of select="concat($title, ' × ', $banner, ' ', key('label','stacked-chart'))"/></title>
    <desc id="{$id}-d"><xsl:value-of select="key('label','chart-table')"/></desc>
    <xsl:if test="$total">
      <text x="100%" y="12" text-anchor="end" class="nn">n</text>
      <xsl:call-template name="cross-bar">
        <xsl:with-param name="edge" select="$edge"/>
        <xsl:with-param name="y" select="18 + $step-high div 2"/>
        <xsl:with-param name="label" select="$l-all"/>
        <xsl:with-param name="base" select="s:total/@base"/>
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="rows" select="$rows"/>
        <xsl:with-param name="place" select="0"/>
      </xsl:call-template>
    </xsl:if>
    <text x="{$edge - 2}%" y="{$above + 17}" text-anchor="end" class="bt"><xsl:value-of select="$banner"/></text>
    <line x1="{$edge}%" x2="92%" y1="{$above + 13}" y2="{$above + 13}" class="rule"/>
    <xsl:for-each select="s:column[not(@left-out)]">
      <xsl:variable name="label"><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> › </xsl:if><xsl:value-of select="@label"/></xsl:for-each></xsl:variable>
      <xsl:call-template name="cross-bar">
        <xsl:with-param name="edge" select="$edge"/>
        <xsl:with-param name="y" select="$above + 22 + (position() - 0.5) * $step-high"/>
        <xsl:with-param name="label" select="$label"/>
        <xsl:with-param name="base" select="@base"/>
        <xsl:with-param name="table" select="$table"/>
        <xsl:with-param name="rows" select="$rows"/>
        <xsl:with-param name="place" select="count(preceding-sibling::s:column) + 1"/>
      </xsl:call-template>
    </xsl:for-each>
  </svg>
</xsl:template>

<!-- How much of the width labels take, in percent. -->
<xsl:template name="edge">
  <xsl:param name="labels"/>
  <xsl:variable name="longest">
    <xsl:for-each select="$labels">
      <xsl:sort select="string-length(.)" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:call-template name="text-width"/></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:choose><xsl:when test="$longest &gt; 12">32</xsl:when><xsl:otherwise>22</xsl:otherwise></xsl:choose>
</xsl:template>

<xsl:template name="cross-bar">
  <xsl:param name="edge"/>
  <xsl:param name="y"/>
  <xsl:param name="label"/>
  <xsl:param name="base"/>
  <xsl:param name="table"/>
  <xsl:param name="rows"/>
  <xsl:param name="place"/>
  <xsl:call-template name="label-text">
    <xsl:with-param name="text" select="$label"/>
    <xsl:with-param name="x" select="concat($edge - 2, '%')"/>
    <xsl:with-param name="y" select="$y"/>
    <xsl:with-param name="width" select="$stack-label"/>
    <xsl:with-param name="lines" select="2"/>
    <xsl:with-param name="leading" select="12"/>
  </xsl:call-template>
  <text xmlns="http://www.w3.org/2000/svg" x="100%" y="{$y + 4}" text-anchor="end" class="nn"><xsl:value-of select="format-number($base,'#,##0')"/></text>
  <xsl:call-template name="segments">
    <xsl:with-param name="table" select="$table"/>
    <xsl:with-param name="rows" select="$rows"/>
    <xsl:with-param name="place" select="$place"/>
    <xsl:with-param name="left" select="$edge"/>
    <xsl:with-param name="wide" select="92 - $edge"/>
    <xsl:with-param name="y" select="$y - 10"/>
    <xsl:with-param name="high" select="20"/>
  </xsl:call-template>
</xsl:template>

<!-- The parts of one bar; place 0 is the column for all. The parts are laid from counts, so that
     rounding moves none of them. -->
<xsl:template name="segments">
  <xsl:param name="table"/>
  <xsl:param name="rows"/>
  <xsl:param name="place"/>
  <xsl:param name="left"/>
  <xsl:param name="wide"/>
  <xsl:param name="y"/>
  <xsl:param name="high"/>
  <xsl:variable name="count" select="count($rows[@kind = 'category'])"/>
  <xsl:variable name="own" select="$table/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and (s:cell/@percent or s:total/@percent))]"/>
  <xsl:variable name="cells" select="$own/s:cell[$place &gt; 0][position() = $place] | $own/s:total[$place = 0]"/>
  <xsl:for-each select="$cells">
    <xsl:variable name="nth" select="position()"/>
    <xsl:variable name="before" select="$cells[position() &lt; $nth]"/>
    <xsl:variable name="start">
      <xsl:choose>
        <xsl:when test="@weighted-base &gt; 0"><xsl:value-of select="sum($before/@weighted-count) div @weighted-base"/></xsl:when>
        <xsl:when test="@base &gt; 0"><xsl:value-of select="sum($before/@count) div @base"/></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="part">
      <xsl:choose>
        <xsl:when test="@weighted-base &gt; 0"><xsl:value-of select="@weighted-count div @weighted-base"/></xsl:when>
        <xsl:when test="@base &gt; 0"><xsl:value-of select="@count div @base"/></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$part &gt; 0">
      <xsl:variable name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="$nth"/><xsl:with-param name="count" select="$count"/></xsl:call-template></xsl:variable>
      <xsl:variable name="state" select="../@kind = 'state'"/>
      <xsl:variable name="x" select="format-number($left + $start * $wide, '0.##')"/>
      <xsl:variable name="w" select="format-number($part * $wide, '0.##')"/>
      <rect xmlns="http://www.w3.org/2000/svg" x="{$x}%" y="{$y}" width="{$w}%" height="{$high}">
        <xsl:attribute name="class"><xsl:choose><xsl:when test="$state">fs sg</xsl:when><xsl:otherwise>f<xsl:value-of select="$step"/> sg</xsl:otherwise></xsl:choose></xsl:attribute>
      </rect>
      <xsl:if test="$state or $nth &gt; 6">
        <rect xmlns="http://www.w3.org/2000/svg" x="{$x}%" y="{$y}" width="{$w}%" height="{$high}">
          <xsl:attribute name="fill"><xsl:choose><xsl:when test="$state">url(#hatch)</xsl:when><xsl:otherwise>url(#lines)</xsl:otherwise></xsl:choose></xsl:attribute>
        </rect>
      </xsl:if>
      <xsl:if test="$part * $wide &gt;= 3.4">
        <text xmlns="http://www.w3.org/2000/svg" x="{format-number($left + ($start + $part div 2) * $wide, '0.##')}%" y="{$y + $high div 2 + 4}" text-anchor="middle">
          <xsl:attribute name="class">
            <xsl:choose><xsl:when test="$state or $nth &gt; 6">ts</xsl:when><xsl:otherwise>t<xsl:value-of select="$step"/></xsl:otherwise></xsl:choose>
            <xsl:if test="$part * $wide &lt; 7"> tight</xsl:if>
          </xsl:attribute>
          <xsl:call-template name="share"/>
        </text>
      </xsl:if>
    </xsl:if>
  </xsl:for-each>
</xsl:template>

<!-- Hatches that tell states, and choices beyond six, without colour. -->
<xsl:template name="patterns">
  <svg xmlns="http://www.w3.org/2000/svg" class="defs" width="0" height="0" aria-hidden="true" focusable="false">
    <xsl:call-template name="pattern-shapes"/>
  </svg>
</xsl:template>

<xsl:template name="pattern-shapes">
  <defs xmlns="http://www.w3.org/2000/svg">
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="hatch"/></pattern>
    <pattern id="lines" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0H4" class="lines"/></pattern>
  </defs>
</xsl:template>


<!-- Pages behind the tables -->

<xsl:template match="s:weighting">
  <section class="chapter" id="weighting">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','weighting')"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="notes"/>
    <dl class="stats">
      <div><dt><xsl:value-of select="key('label','weighted-people')"/></dt><dd><xsl:value-of select="format-number(@people,'#,##0')"/></dd></div>
      <xsl:if test="@without-weight != 0"><div><dt><xsl:value-of select="key('label','unweighted-people')"/></dt><dd><xsl:value-of select="format-number(@without-weight,'#,##0')"/></dd></div></xsl:if>
      <div><dt><xsl:value-of select="key('label','smallest-weight')"/></dt><dd><xsl:value-of select="@smallest"/></dd></div>
      <div><dt><xsl:value-of select="key('label','largest-weight')"/></dt><dd><xsl:value-of select="@largest"/></dd></div>
      <div><dt><xsl:value-of select="key('label','design-effect')"/></dt><dd><xsl:value-of select="@design-effect"/></dd></div>
      <div><dt><xsl:value-of select="key('label','effective-base')"/></dt><dd><xsl:value-of select="@effective-base"/></dd></div>
    </dl>
    <xsl:for-each select="s:margin">
      <xsl:variable name="title"><xsl:for-each select="s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each></xsl:variable>
      <div class="box" tabindex="0" role="group" aria-label="{$title}">
        <table class="data">
          <caption><xsl:value-of select="$title"/><xsl:if test="@source"> (<xsl:value-of select="@source"/>)</xsl:if></caption>
          <thead><tr>
            <th scope="col"><xsl:value-of select="key('label','group')"/></th>
            <th scope="col" class="num">n</th>
            <th scope="col" class="num"><xsl:value-of select="key('label','sample-share')"/></th>
            <th scope="col" class="num"><xsl:value-of select="key('label','target-share')"/></th>
            <th scope="col" class="num"><xsl:value-of select="key('label','weighted-share')"/></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="s:target">
              <tr><th scope="row"><xsl:value-of select="@label"/></th>
                <td><xsl:value-of select="format-number(@people,'#,##0')"/></td>
                <td><xsl:value-of select="@percent"/></td>
                <td><xsl:value-of select="@target-percent"/></td>
                <td><xsl:value-of select="@weighted-percent"/></td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:for-each>
  </section>
</xsl:template>

<xsl:template name="codeframes">
  <section class="chapter" id="themes">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','themes')"/></xsl:with-param>
    </xsl:call-template>
    <p class="lead"><xsl:value-of select="key('label','themes-note')"/></p>
    <xsl:for-each select="s:codeframe">
      <dl class="rules">
        <xsl:for-each select="s:theme">
          <div><dt><xsl:if test="@parent">– </xsl:if><xsl:value-of select="@title"/></dt><dd><xsl:if test="normalize-space(.) != ''"><code><xsl:value-of select="normalize-space(.)"/></code></xsl:if></dd></div>
        </xsl:for-each>
      </dl>
    </xsl:for-each>
  </section>
</xsl:template>

<xsl:template match="s:quality">
  <section class="chapter" id="quality">
    <xsl:call-template name="heading">
      <xsl:with-param name="below" select="1"/>
      <xsl:with-param name="content"><xsl:value-of select="key('label','data-quality')"/></xsl:with-param>
    </xsl:call-template>
    <p class="lead"><xsl:value-of select="key('label','nothing-removed')"/></p>
    <xsl:call-template name="answers"/>
    <xsl:call-template name="repetitions"/>
    <xsl:if test="s:straight-lining">
      <div class="box" tabindex="0" role="group">
        <xsl:attribute name="aria-label"><xsl:value-of select="key('label','straight-lining')"/></xsl:attribute>
        <table class="data">
          <caption><xsl:value-of select="key('label','straight-lining')"/></caption>
          <thead><tr><th scope="col"><xsl:value-of select="key('label','question')"/></th>
            <th scope="col" class="num"><xsl:value-of select="key('label','grid-rows')"/></th>
            <th scope="col" class="num"><xsl:value-of select="key('label','grid-complete')"/></th>
            <th scope="col" class="num"><xsl:value-of select="key('label','grid-straight')"/></th></tr></thead>
          <tbody><xsl:for-each select="s:straight-lining">
            <tr><th scope="row"><xsl:value-of select="concat(@question,' ',@title)"/></th><td><xsl:value-of select="@rows"/></td><td><xsl:value-of select="@complete"/></td><td><xsl:value-of select="@straight"/></td></tr>
          </xsl:for-each></tbody>
        </table>
      </div>
    </xsl:if>
    <xsl:if test="$summary/s:findings/s:finding">
      <div class="box" tabindex="0" role="group">
        <xsl:attribute name="aria-label"><xsl:value-of select="key('label','findings')"/></xsl:attribute>
        <table class="data">
          <caption><xsl:value-of select="key('label','findings')"/></caption>
          <thead><tr><th scope="col"><xsl:value-of select="key('label','check')"/></th><th scope="col"><xsl:value-of select="key('label','question')"/></th><th scope="col" class="num"><xsl:value-of select="$l-count"/></th></tr></thead>
          <tbody><xsl:for-each select="$summary/s:findings/s:finding">
            <tr><th scope="row"><code><xsl:value-of select="@rule"/></code></th><td class="text"><xsl:value-of select="@variable"/></td><td><xsl:value-of select="format-number(@count,'#,##0')"/></td></tr>
          </xsl:for-each></tbody>
        </table>
      </div>
    </xsl:if>
  </section>
</xsl:template>

<xsl:template name="answers">
  <div class="box" tabindex="0" role="group">
    <xsl:attribute name="aria-label"><xsl:value-of select="key('label','answers-to-questions')"/></xsl:attribute>
    <table class="data matrix">
      <caption><xsl:value-of select="key('label','answers-to-questions')"/></caption>
      <thead><tr>
        <th scope="col"><xsl:value-of select="key('label','question')"/></th>
        <xsl:for-each select="$summary/s:labels/s:label[@key='answered' or @key='no-answer' or @key='invalid' or @key='not-asked' or @key='contradictions' or @key='too-many-marks' or @key='unknown-answers']">
          <xsl:sort select="string-length(substring-before(' answered no-answer invalid not-asked contradictions too-many-marks unknown-answers ', concat(' ',@key,' ')))" data-type="number"/>
          <th scope="col" class="num"><xsl:value-of select="."/></th>
        </xsl:for-each>
      </tr></thead>
      <tbody>
        <xsl:for-each select="s:answers">
          <tr><th scope="row"><xsl:value-of select="concat(@variable,' ',@title)"/></th>
            <xsl:for-each select="@answered | @no-answer | @invalid | @not-asked | @contradictions | @too-many-marks | @unknown">
              <xsl:sort select="string-length(substring-before(' answered no-answer invalid not-asked contradictions too-many-marks unknown ', concat(' ',name(),' ')))" data-type="number"/>
              <td><xsl:choose><xsl:when test=". = 0">-</xsl:when><xsl:otherwise><xsl:value-of select="format-number(.,'#,##0')"/></xsl:otherwise></xsl:choose></td>
            </xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </div>
</xsl:template>

<xsl:template name="repetitions">
  <div class="box" tabindex="0" role="group">
    <xsl:attribute name="aria-label"><xsl:value-of select="key('label','repetitions')"/></xsl:attribute>
    <table class="data">
      <caption><xsl:value-of select="key('label','repetitions')"/></caption>
      <thead><tr><th scope="col"><xsl:value-of select="key('label','check')"/></th>
        <th scope="col" class="num"><xsl:value-of select="key('label','checked')"/></th>
        <th scope="col" class="num"><xsl:value-of select="key('label','repeats')"/></th>
        <th scope="col" class="num"><xsl:value-of select="key('label','groups')"/></th>
        <th scope="col" class="num"><xsl:value-of select="key('label','largest-group')"/></th></tr></thead>
      <tbody>
        <xsl:for-each select="s:repeated-respondents | s:repeated-contents | s:suspicious-contents | s:repeated-texts | s:similar-texts">
          <tr><th scope="row">
            <xsl:choose>
              <xsl:when test="self::s:repeated-respondents"><xsl:value-of select="key('label','same-respondent')"/></xsl:when>
              <xsl:when test="self::s:repeated-contents"><xsl:value-of select="key('label','same-content')"/></xsl:when>
              <xsl:when test="self::s:suspicious-contents"><xsl:value-of select="key('label','suspicious-content')"/></xsl:when>
              <xsl:when test="self::s:repeated-texts"><xsl:value-of select="concat(key('label','repeated-texts'),' (',@variable,')')"/></xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="concat(key('label','similar-texts'),' (',@variable,')')"/>
                <xsl:if test="s:group[2]"><xsl:value-of select="concat('  ',key('label','largest-first'),': ')"/><xsl:for-each select="s:group"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="format-number(@answers,'#,##0')"/></xsl:for-each></xsl:if>
              </xsl:otherwise>
            </xsl:choose>
          </th><td><xsl:value-of select="format-number(@checked,'#,##0')"/></td><td><xsl:value-of select="@repeats"/></td><td><xsl:value-of select="@groups"/></td><td><xsl:value-of select="@largest"/></td></tr>
        </xsl:for-each>
      </tbody>
    </table>
  </div>
</xsl:template>

<!-- The look -->

<xsl:template name="fonts">
  <xsl:choose>
    <xsl:when test="$font != ''"><xsl:value-of select="$font"/></xsl:when>
    <xsl:when test="$ja">"Hiragino Sans","Hiragino Kaku Gothic ProN","Noto Sans JP","Noto Sans CJK JP","Yu Gothic Medium","Yu Gothic",Meiryo,sans-serif</xsl:when>
    <xsl:otherwise>system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- What a city's own stylesheet replaces to add to the look. -->
<xsl:template name="css"><xsl:call-template name="page-css"/></xsl:template>

<xsl:template name="page-css">
  <xsl:text>:root{color-scheme:light dark;--paper:#fff;--ink:#1b2127;--soft:#535e69;--line:#d3dae1;--faint:#f4f6f8;--accent:</xsl:text>
  <xsl:value-of select="$accent"/>
  <xsl:text>;--down:#9a3412;--bar:</xsl:text><xsl:value-of select="$color-2"/>
  <xsl:text>;--c1:</xsl:text><xsl:value-of select="$color-1"/>
  <xsl:text>;--c2:</xsl:text><xsl:value-of select="$color-2"/>
  <xsl:text>;--c3:</xsl:text><xsl:value-of select="$color-3"/>
  <xsl:text>;--c4:</xsl:text><xsl:value-of select="$color-4"/>
  <xsl:text>;--c5:</xsl:text><xsl:value-of select="$color-5"/>
  <xsl:text>;--c6:</xsl:text><xsl:value-of select="$color-6"/>
  <xsl:text>;--t1:#fff;--t2:#fff;--t3:#0d141a;--t4:#0d141a;--t5:#0d141a;--t6:#0d141a;--state:#fff;--hatch:#8b96a1;--col:</xsl:text><xsl:choose><xsl:when test="$ja">4.8rem</xsl:when><xsl:otherwise>5.8rem</xsl:otherwise></xsl:choose><xsl:text>;--fonts:</xsl:text>
  <xsl:call-template name="fonts"/>
  <xsl:text>}
@media (prefers-color-scheme:dark){@media screen{:root{--paper:#12171c;--ink:#e6eaee;--soft:#a6b0ba;--line:#2e3842;--faint:#1a2128;--accent:#93c4ef;--down:#f0a582;--bar:#5f9bd0;--c1:#d5e6f5;--c2:#a3c9ea;--c3:#6ba3d3;--c4:#43779f;--c5:#2f5675;--c6:#22394d;--t1:#0d141a;--t2:#0d141a;--t3:#0d141a;--t4:#fff;--t5:#fff;--t6:#fff;--state:#12171c;--hatch:#77838f}}}
*{box-sizing:border-box}
span,dd,dt{unicode-bidi:isolate}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font-family:var(--fonts);font-size:15px;line-height:1.75;font-feature-settings:"tnum","lnum";font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,.key,.no{font-feature-settings:"palt","tnum";line-height:1.4;margin:0}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,.box:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99em}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.defs{position:absolute}
header,main,nav.contents,footer{width:min(100% - 2.5rem,60rem);margin-inline:auto}
.cover{padding:4.5rem 0 2.5rem;border-bottom:1px solid var(--line)}
.cover .by{margin:0 0 .75rem;color:var(--soft);letter-spacing:.06em}
.cover h1,.cover>:is(h2,h3){font-size:clamp(1.6rem,4.4vw,2.5rem);font-weight:650;letter-spacing:.01em;text-wrap:balance}
.cover .kind{margin:.75rem 0 0;color:var(--soft)}
.key{display:flex;flex-wrap:wrap;gap:1rem 3.5rem;margin:2.5rem 0 0}
.key dt{font-size:.8rem;color:var(--soft)}
.key dd{margin:0;font-size:2.3rem;font-weight:300;letter-spacing:-.01em;line-height:1.25}
.key small{font-size:1.1rem;margin-left:.1em}
.facts{margin:2rem 0 0;font-size:.9rem}
.facts div{display:grid;grid-template-columns:8.5em 1fr;padding:.3rem 0}
.facts dt{color:var(--soft)}.facts dd{margin:0}
nav.contents{padding:2.5rem 0;font-size:.9rem}
nav.contents h2,nav.contents>:is(h3,h4){font-size:1rem;font-weight:650;margin-bottom:.75rem}
nav.contents ol{list-style:none;margin:0;padding:0}
nav.contents>ol{columns:20rem 2;column-gap:3rem}
nav.contents>ol>li{break-inside:avoid-column;margin-bottom:1rem}
nav.contents>ol>li>a{font-weight:600;text-decoration:none}
nav.contents li li a{display:grid;grid-template-columns:3.4em 1fr;color:var(--ink);text-decoration:none;padding:.16rem 0;line-height:1.5}
nav.contents li a:hover{text-decoration:underline}
nav.contents .no{color:var(--soft);font-size:.85em;padding-top:.1em}
nav.contents .search{width:100%;max-width:20rem;font:inherit;padding:.35rem .6rem;border:1px solid var(--soft);border-radius:3px;background:var(--paper);color:var(--ink);margin-bottom:1rem}
section.chapter,section.plain{padding-top:3rem}
section>h2,section>:is(h2,h3):first-child{font-size:1.45rem;font-weight:650;padding-bottom:.6rem;border-bottom:2px solid var(--ink)}
.lead{max-width:46em;color:var(--soft)}
.sub{font-weight:600;margin:2.5rem 0 0;color:var(--soft)}
.question{padding:2.75rem 0 .5rem}
.question .head{margin-bottom:1.1rem}
.head h3,.head>:first-child{font-size:1.15rem;font-weight:650;display:flex;gap:.7em;align-items:baseline}
.head .no{color:var(--accent);font-weight:650;white-space:nowrap}
.meta{display:flex;flex-wrap:wrap;gap:0 1.25em;margin:.25rem 0 0;font-size:.85rem;color:var(--soft)}
.asked{margin:.4rem 0 0;max-width:46em;font-size:.9rem}
.pair{display:grid;gap:1.5rem 2.5rem;align-items:start}
@media (min-width:52rem){.pair{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr)}}
.notes{margin:.9rem 0 0;padding-left:1.1em;font-size:.8rem;line-height:1.65;color:var(--soft);max-width:62em}
.quotes{margin:1.5rem 0 0;max-width:62em}
.quotes>:first-child{font-size:1rem;font-weight:650;margin:0 0 .3rem}
.quotes .lead{font-size:.8rem;margin:0 0 .6rem}
.quoted{display:grid;gap:.1rem 1.5rem;padding:.55rem 0;border-top:1px solid var(--line)}
@media (min-width:44rem){.quoted{grid-template-columns:13rem 1fr}}
.topic{margin:0;font-size:.85rem;font-weight:600}.topic span{margin-left:.35em;font-weight:400;color:var(--soft);white-space:nowrap}
.quoted ul{margin:0;padding-left:1.1em;font-size:.88rem;line-height:1.7}.quoted li{margin:0 0 .2rem;overflow-wrap:anywhere}.quoted bdi{white-space:pre-line}
.toggle{margin:1.25rem 0 0;font-size:.85rem}
.toggle input{accent-color:var(--accent);width:1.1em;height:1.1em;vertical-align:-.15em}
.box{overflow-x:auto;margin:.25rem 0 0;position:relative}
table.data{border-collapse:separate;border-spacing:0;font-size:.84rem;line-height:1.5;min-width:100%}
table.data caption{text-align:left;font-weight:650;padding:1.5rem 0 .5rem}
.data th,.data td{padding:.34rem .6rem;text-align:right;vertical-align:top;border-bottom:1px solid var(--line)}
.data th{font-weight:400;text-align:left}
.data thead th{font-size:.76rem;line-height:1.4;color:var(--soft);vertical-align:bottom;border-bottom:1px solid var(--ink)}
.data th.num{text-align:right}
.data td.text{text-align:left}
.data tbody:first-of-type tr:first-child>*{padding-top:.5rem}
.data th[scope=row],.data thead th:first-child{position:sticky;left:0;background:var(--paper);padding-left:0;max-width:15rem;min-width:7rem}
.data .soft{color:var(--soft);white-space:nowrap}
.data td:last-child,.data thead th:last-child{padding-right:.1rem}
.tally .net th,.tally .net td,.tally .box th,.tally .marks th,.tally .marks td{color:var(--soft)}
.tally .state th{color:var(--soft)}
.data tfoot th,.data tfoot td{border-bottom:0;color:var(--soft)}
.data tfoot tr:first-child>*{border-top:1px solid var(--ink)}
.tally tbody tr:last-child>*{border-bottom:0}
table.matrix{table-layout:fixed;width:max(100%,calc(15rem + var(--k)*var(--col)))}
.matrix thead th:first-child{width:11rem}
.matrix thead th:nth-child(2),.matrix thead th.nth{width:4rem}
.matrix thead th.shown{width:7rem}
.matrix tr:has(+.also)>td,.matrix tr:has(+.also)>th:not([rowspan]){border-bottom:0}
.matrix td.text{white-space:normal}
.matrix thead th.num{overflow-wrap:anywhere;hyphens:auto}
.matrix thead th.long{width:12rem}
.matrix td{white-space:nowrap}
.matrix td,.matrix thead th{padding-left:.2rem}
.matrix.marked td[data-row],.matrix.marked thead th.num:not(:nth-child(2)){padding-right:1.05em}
.matrix .net,.matrix .box,.matrix .statistic,.matrix .state,.matrix .mean-rank{color:var(--soft)}
.matrix td.n{color:var(--soft)}
.matrix td small{display:none;font-size:.92em;color:var(--soft);line-height:1.2}
.matrix tbody.all th,.matrix tbody.all td:not(.n,.text){font-weight:650}
.matrix .banner>*{border-bottom:0;padding-top:.9rem;padding-bottom:.2rem;font-size:.76rem;color:var(--soft);font-weight:600}
.matrix .banner th{position:sticky;left:0;background:var(--paper);padding-left:0;white-space:nowrap}
.matrix.bars td[style]{background:linear-gradient(var(--c4),var(--c4)) no-repeat 0 100%/calc(var(--p)*1%) 3px}
body:has(#counts:checked) .matrix td small{display:block}
.up,.down{display:inline-block;width:1.5em;margin-right:-1.5em;text-align:center;font-size:.7em;font-weight:400;vertical-align:.08em}
.up{color:var(--accent)}.down{color:var(--down)}
.data i{font-style:normal;font-size:.72em;font-weight:400}
.data td i{display:block;color:var(--accent);letter-spacing:.05em;line-height:1.2}
.data .letter{display:inline-block;margin-left:.15em;border:1px solid var(--soft);border-radius:2px;padding:0 .35em;line-height:1.3;color:var(--soft)}
.small-base{color:var(--down)}
.cross{margin-top:2rem}
.cross>:first-child{font-size:.92rem;font-weight:650;margin-bottom:.75rem}
.stats{display:flex;flex-wrap:wrap;gap:.35rem 1.75rem;margin:1rem 0 0;font-size:.84rem}
.stats dt{color:var(--soft);font-size:.76rem}.stats dd{margin:0}
.rules{font-size:.85rem;margin:1rem 0 0}
.rules div{padding:.6rem 0;border-bottom:1px solid var(--line)}
.rules dt{font-weight:600}.rules dd{margin:0;color:var(--soft);font-size:.85em;line-height:1.6}
code{font-family:inherit}
.picture{min-width:0}
.chart{margin:0 0 .25rem;min-width:0}
.chart svg{display:block;overflow:visible;font-size:12px}
.chart text{fill:var(--ink);font-family:inherit}
.chart .nn{fill:var(--soft);font-size:11px}
.chart .bt{fill:var(--soft);font-weight:600;font-size:11px}
.chart figcaption{font-size:.76rem;color:var(--soft);text-align:right}
.bar{fill:var(--bar)}.fs{fill:var(--state);stroke:var(--hatch);stroke-width:.75}
.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}.f5{fill:var(--c5)}.f6{fill:var(--c6)}
.sg{stroke:var(--paper);stroke-width:1.5}
.fs.sg{stroke:var(--paper)}
.chart .t1{fill:var(--t1)}.chart .t2{fill:var(--t2)}.chart .t3{fill:var(--t3)}.chart .t4{fill:var(--t4)}.chart .t5{fill:var(--t5)}.chart .t6{fill:var(--t6)}
.chart .ts{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.chart .tight{font-size:10.5px}
.hatch{stroke:var(--hatch);stroke-width:1.6;fill:none}.lines{stroke:var(--paper);stroke-width:1.6;fill:none}
.axis{stroke:var(--soft);stroke-width:1}.rule{stroke:var(--line);stroke-width:1}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0 0 .75rem;padding:0;font-size:.78rem;line-height:1.5}
.legend li{display:flex;gap:.45em;align-items:baseline}
.legend svg{flex:none;transform:translateY(2px);overflow:hidden}
.legend rect{stroke:var(--soft);stroke-width:.5}
footer{margin-top:4rem;padding:1.5rem 0 3rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--soft)}
th button{all:unset;cursor:pointer;font:inherit;color:inherit}
th button:hover{text-decoration:underline}
th[aria-sort] button::after{content:" ↓";color:var(--accent)}
th[aria-sort=ascending] button::after{content:" ↑"}
@media (max-width:40rem){header,main,nav.contents,footer{width:calc(100% - 2rem)}.cover{padding-top:2.5rem}.key{gap:.75rem 2rem}.key dd{font-size:1.8rem}.facts div{grid-template-columns:1fr;padding:.4rem 0}.chart .tight{display:none}.chart .t1,.chart .t2,.chart .t3,.chart .t4,.chart .t5,.chart .t6,.chart .ts{font-size:10.5px}.chart .lb{font-size:11px}.data th[scope=row],.data thead th:first-child,.matrix .banner th{max-width:8.5rem;min-width:6rem}.data th,.data td{padding-inline:.4rem}}
@media (min-width:84rem){body{display:grid;grid-template-columns:19rem minmax(0,62rem);column-gap:4rem;justify-content:center}header,main,footer{grid-column:2;width:auto;margin:0}nav.contents{grid-column:1;grid-row:1/9;width:auto;margin:0;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:4.5rem .25rem 2rem 0;font-size:.82rem}nav.contents>ol{columns:1}}
@page{size:A4;margin:17mm 16mm 18mm;@bottom-center{content:counter(page);font-size:8pt;color:#535e69}}
@page wide{size:A4 landscape}
@media print{html{font-size:9.2pt}body{font-size:9.2pt;display:block;print-color-adjust:exact;-webkit-print-color-adjust:exact}header,main,nav.contents,footer{width:auto}.skip,.toggle,.search,footer{display:none}.cover{padding-top:18mm;border:0}nav.contents{padding:8mm 0}nav.contents a{color:inherit}section.chapter{break-before:page;padding-top:0}section.plain{padding-top:0;break-inside:avoid}.head{break-inside:avoid}.pair{grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);break-inside:avoid;gap:5mm}.head,h2,h3,h4,.cross>:first-child,.legend{break-after:avoid}figure:not(.across),.chart svg{break-inside:avoid}tr,.quoted{break-inside:avoid}.quotes{break-before:avoid-page}.box{overflow:visible}.pair+.notes{break-before:avoid}.question{padding-top:7mm}.data{font-size:7.6pt}.data th,.data td{padding:.7mm 1.2mm}table.data{min-width:0}table.matrix{width:100%}.matrix thead th.num{font-size:6.6pt}.matrix thead th:first-child{width:26mm}.matrix thead th:nth-child(2){width:10mm}.matrix thead th.shown{width:22mm}.matrix thead th.nth{width:10mm}.matrix{font-size:7.2pt}.wide{font-size:6.4pt}.wide thead th.num{font-size:5.6pt}.matrix.wide td,.matrix.wide th{padding-inline:.7mm}.cross:has(.widest){page:wide}.widest{font-size:5.8pt}.matrix.widest td,.matrix.widest th{padding-inline:.5mm}.matrix.widest thead th{font-size:5pt}.data th[scope=row],.data thead th:first-child{position:static;min-width:22mm}.matrix .banner th{position:static}.notes{font-size:7pt}a{text-decoration:none}.chart svg{font-size:8.4pt}.key dd{font-size:22pt}}
</xsl:text>
</xsl:template>

<!-- Filters the contents, sorts tables by a column; the page is whole without it. -->
<xsl:template name="script">
  <script>
    <xsl:text>(function(){"use strict";var nav=document.querySelector("nav.contents");if(nav){var box=document.createElement("input");box.type="search";box.className="search";box.placeholder=box.ariaLabel=</xsl:text>
    <xsl:text>"</xsl:text><xsl:value-of select="translate(key('label','filter-contents'),'&quot;\&lt;','')"/><xsl:text>"</xsl:text>
    <xsl:text>;nav.insertBefore(box,nav.querySelector("ol"));box.addEventListener("input",function(){var w=box.value.trim().toLowerCase();nav.querySelectorAll("li li").forEach(function(li){li.hidden=w!==""&amp;&amp;li.textContent.toLowerCase().indexOf(w)&lt;0})})}document.querySelectorAll("table.tally").forEach(function(table){var body=table.tBodies[0],rows=Array.prototype.slice.call(body.rows);Array.prototype.forEach.call(table.tHead.rows[0].cells,function(th,i){if(i===0)return;var b=document.createElement("button");b.type="button";while(th.firstChild)b.appendChild(th.firstChild);th.appendChild(b);b.addEventListener("click",function(){var now=th.getAttribute("aria-sort");Array.prototype.forEach.call(th.parentNode.cells,function(c){c.removeAttribute("aria-sort")});var next=now==="descending"?"ascending":now==="ascending"?null:"descending";if(next)th.setAttribute("aria-sort",next);var value=function(r){var t=r.cells[i]?r.cells[i].textContent.replace(/,/g,""):"";return t==="-"?0:t===""?-1:parseFloat(t)};var sorted=rows.slice();if(next)sorted.sort(function(a,c){return next==="descending"?value(c)-value(a):value(a)-value(c)});sorted.forEach(function(r){body.appendChild(r)})})})})})();</xsl:text>
  </script>
</xsl:template>

</xsl:stylesheet>
