<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1" xmlns="urn:shukei:workbook:1" exclude-result-prefixes="s">
  <xsl:template match="/s:summary">
    <workbook title="{s:title}">
      <sheet name="Town">
        <row><t>Question</t><t>People</t></row>
        <xsl:for-each select="//s:question">
          <row><t link="{@id}"><xsl:value-of select="@title"/></t><n><xsl:value-of select="@title"/></n></row>
        </xsl:for-each>
      </sheet>
    </workbook>
  </xsl:template>
</xsl:stylesheet>
